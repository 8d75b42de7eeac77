import type { Result } from '@khoan-viec/grading/engine'

/** The cap's arithmetic stays, and one's own place; who the others are and what they scored is theirs. */
export function withoutPeers(result: Result): Result {
  const derivation = result.derivation.map((step) => {
    if (step.step !== 'CAP') return step
    const ranking = step.facts.ranking.map((peer) =>
      peer.subject === result.subject ? peer : { subject: '–', score: null },
    )
    return { ...step, facts: { ...step.facts, ranking } }
  })
  return { ...result, derivation }
}
