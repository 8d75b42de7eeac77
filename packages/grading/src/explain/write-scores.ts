import type { ConditionStep, Seen, Step, Variant } from '../engine/index.ts'

type Scores = Readonly<Partial<Record<Variant, string>>>

const writeInto = (seen: Seen, score: string): Seen => {
  const { step, parts, ...facts } = seen.facts
  return {
    ...seen,
    facts: {
      ...facts,
      ...(step === undefined ? {} : { score }),
      ...(parts === undefined ? {} : { parts: parts.map((part) => writeInto(part, score)) }),
    },
  }
}

const writeIntoAll = (condition: ConditionStep, score: string): ConditionStep => ({
  ...condition,
  seen: condition.seen.map((seen) => writeInto(seen, score)),
})

/** The steps with the score, where there is one, beside each bound that it is held against: a reader need not look for it. */
export const writeScores = (steps: readonly Step[]): readonly Step[] => {
  const scores: Scores = Object.fromEntries(
    steps.flatMap((step) => (step.step === 'SCORE' ? [[step.facts.variant, step.outcome]] : [])),
  )
  return steps.map((step) => {
    if (step.step !== 'FORCING' && step.step !== 'LEVEL') return step
    const score = scores[step.facts.variant]
    if (score === undefined) return step
    if (step.step === 'FORCING')
      return { ...step, facts: { ...step.facts, condition: writeIntoAll(step.facts.condition, score) } }
    const conditions = step.facts.conditions?.map((condition) => writeIntoAll(condition, score)) ?? null
    return { ...step, facts: { ...step.facts, conditions } }
  })
}
