import type { Settings } from '../case/index.ts'
import type { CompiledCondition, CompiledRules } from './compile-rules.ts'
import { conditionStep } from './derive-conditions.ts'
import { forcingStep, levelStep, rulingStep } from './ruling-steps.ts'
import type { Judged } from './ruling.ts'
import type { ConditionStep, Step, Variant } from './step.ts'

/** How the text rules where units are open: each question over every way in which they may turn out. */
const deriveOpen = (
  rules: CompiledRules,
  choices: readonly Judged[],
  { settings, variant }: { readonly settings: Settings; readonly variant: Variant },
): readonly Step[] => {
  const facts = choices.map((choice) => choice.facts)
  const see = (condition: CompiledCondition): ConditionStep => conditionStep(condition, facts, settings)
  const steps = rules.forced.map(({ code, condition }) => forcingStep(code, see(condition), variant))
  if (choices.some(({ ruling }) => ruling.because !== 'FORCED')) {
    for (const level of rules.levels) {
      const step = levelStep(level, level.conditions && level.conditions.map(see), variant)
      steps.push(step)
      if (step.outcome === 'YES') break
    }
  }
  steps.push(
    rulingStep(
      rules,
      choices.map(({ ruling }) => ruling),
      variant,
    ),
  )
  return steps
}

export type DeriveRulings = (rules: CompiledRules, choices: readonly Judged[], variant: Variant) => readonly Step[]

/** The steps that lead to the ruling: those by which it was come to, or those over all choices of open units. */
export const deriveRulings =
  (settings: Settings): DeriveRulings =>
  (rules, choices, variant) => {
    const only = choices[0]
    return only && choices.length === 1 ? only.ruling.steps : deriveOpen(rules, choices, { settings, variant })
  }
