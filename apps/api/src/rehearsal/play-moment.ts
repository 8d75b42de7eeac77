import type { Refusal } from '@khoan-viec/domain/core'
import type { RefusedAct } from '@khoan-viec/protocol/rehearsal'
import { type Act, actsOf, inWords } from '@khoan-viec/protocol/scenario'
import pMap from 'p-map'
import { perform } from './perform.ts'
import type { Stage } from './stage.ts'

/** Streams spoken to at once. */
const AT_ONCE = 6

/**
 * Does the acts of one moment: on one stream in the order of the scenario, on different ones at once. What is recorded
 * already is not done again.
 */
export async function playMoment(
  stage: Stage,
  acts: readonly Act[],
  signal: AbortSignal,
): Promise<{ readonly refused: readonly RefusedAct[]; readonly stuck: readonly RefusedAct[] }> {
  const recorded = await stage.recorded(acts)
  // A crash came between these acts and what follows from them: the next ones may hang on it.
  const begun = new Set(acts.filter(({ n }) => recorded.has(n)).map(({ stream }) => stream))
  await pMap(begun, (stream) => stage.settle(stream, signal), { concurrency: AT_ONCE })
  const refused: RefusedAct[] = []
  const stuck: RefusedAct[] = []
  const streams = [
    ...Map.groupBy(
      acts.filter((act) => !recorded.has(act.n)),
      ({ stream }) => stream,
    ).values(),
  ]
  await pMap(
    streams,
    async (queue) => {
      for (const act of queue) {
        if (signal.aborted) return
        const refusal = await perform(stage, act, signal)
        if (refusal && refusal.code === act.expect) refused.push(refusedAct(stage, act, refusal.code))
        else if (refusal) stuck.push(refusedAct(stage, act, refusal.code))
        // Meant to be refused, and was not.
        else if (act.expect) stuck.push(refusedAct(stage, act, act.expect))
      }
    },
    { concurrency: AT_ONCE },
  )
  const byPlace = (one: RefusedAct, other: RefusedAct): number => one.n - other.n
  return { refused: refused.toSorted(byPlace), stuck: stuck.toSorted(byPlace) }
}

const refusedAct = ({ script }: Stage, act: Act, code: Refusal['code']): RefusedAct => ({
  n: act.n,
  at: act.at,
  code,
  person: { id: act.person, name: nameOf(script, act.person) },
  words: inWords(act),
})

/** People who only come in mid-year are named by the act that brings them. */
export function nameOf(script: Stage['script'], person: string): string {
  const known = script.units.flatMap((unit) => unit.people).find(({ id }) => id === person)
  if (known) return known.name
  for (const { command } of actsOf(script)) {
    const newcomer = command['incoming'] ?? command['person']
    if (typeof newcomer !== 'object' || newcomer === null || !('id' in newcomer) || newcomer['id'] !== person) continue
    return typeof newcomer['name'] === 'string' ? newcomer['name'] : person
  }
  return person
}
