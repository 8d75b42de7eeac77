import type { Answer, RegulationUsed, Result, ShownLevel, Step } from '../engine/index.ts'
import type { Level } from '../level/index.ts'

export type Standing = {
  readonly level: ShownLevel
  readonly possible: readonly Level[]
  readonly score: number | null
  /** The rules that decide it: what forces it or holds, and what keeps it from the level above. */
  readonly by: readonly string[]
}

export type Move = { readonly subject: string; readonly from: Standing; readonly to: Standing }

/** A study: what another text or other settings would have made of the same case. It records no grade. */
export type Comparison = {
  readonly study: true
  readonly regulations: readonly RegulationUsed[]
  readonly otherRegulations: readonly RegulationUsed[]
  readonly moves: readonly Move[]
  readonly unmoved: number
}

type Of<Name extends Step['step']> = Extract<Step, { step: Name }>

const stands = (step: Step): boolean => !('variant' in step.facts) || step.facts.variant === 'AS_IT_STANDS'

const failedConditions = ({ facts }: Of<'LEVEL'>): string[] =>
  (facts.conditions ?? []).filter(({ outcome }) => outcome !== 'YES').map(({ rule }) => rule)

/** Rules of a later step that changed the level: the downgrade, the bound by the collective, the ceiling, the cap. */
const laterRules = (derivation: readonly Step[]): string[] => {
  let level = ''
  return derivation.filter(stands).flatMap((step) => {
    if (step.step === 'CAP') return step.outcome === 'KEPT' ? [] : [step.rule]
    if (step.step !== 'RULING' && step.step !== 'DOWNGRADE' && step.step !== 'HEAD_BOUND' && step.step !== 'CEILING')
      return []
    const before = level
    level = step.outcome.join()
    return step.step === 'RULING' || before === level ? [] : [step.rule]
  })
}

/** The rules of a derivation on which its level hangs. */
export const decisiveRules = ({ derivation }: Pick<Result, 'derivation'>): readonly string[] => {
  const steps = derivation.filter(stands)
  const forced = steps.filter((step) => step.step === 'FORCING' && step.outcome !== 'NO' && step.outcome !== 'NO_TASKS')
  const levels = steps.filter((step) => step.step === 'LEVEL')
  const held = levels.findIndex(({ outcome }) => outcome === 'YES')
  const above = levels[held === -1 ? levels.length - 1 : held - 1]
  const notRanked = steps.filter((step) => step.step === 'RANKED' && step.outcome !== 'RANKED')
  const kept = levels[held]
  return [
    ...notRanked.map(({ rule }) => rule),
    ...forced.map(({ rule }) => rule),
    ...(kept ? [kept.rule] : []),
    ...(above && forced.length === 0 ? failedConditions(above) : []),
    ...laterRules(derivation),
  ]
}

const standingOf = (result: Result): Standing => ({
  level: result.level,
  possible: result.possible,
  score: result.score,
  by: decisiveRules(result),
})

/** Who moves, and by which rule, from one answer to another of the same subjects. */
export const compareAnswers = (answer: Answer, other: Answer): Comparison => {
  const others = new Map(other.results.map((result) => [result.subject, result]))
  const moves = answer.results.flatMap((result): Move[] => {
    const moved = others.get(result.subject)
    if (!moved || (moved.level === result.level && moved.possible.join() === result.possible.join())) return []
    return [{ subject: result.subject, from: standingOf(result), to: standingOf(moved) }]
  })
  return {
    study: true,
    regulations: answer.regulations,
    otherRegulations: other.regulations,
    moves,
    unmoved: answer.results.length - moves.length,
  }
}
