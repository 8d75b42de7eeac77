import type { Settings } from '../case/index.ts'
import type { CompiledCondition, CompiledRules } from './compile-rules.ts'
import { openConditionStep } from './derive-conditions.ts'
import type { Trails } from './derive-ruling.ts'
import { forcingStep, levelStep, rulingStep } from './ruling-steps.ts'
import type { Judged } from './ruling.ts'
import type { StepList } from './step-list.ts'
import type { ConditionStep, Step, Variant } from './step.ts'

/** How the text rules where units are open: each question over every way in which they may turn out. */
const deriveOpen = (
  rules: CompiledRules,
  choices: readonly Judged[],
  { settings, variant }: { readonly settings: Settings; readonly variant: Variant },
): readonly Step[] => {
  const facts = choices.map((choice) => choice.facts)
  const see = (condition: CompiledCondition): ConditionStep => openConditionStep(condition, facts, settings)
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

export type DeriveRulings = (
  rules: CompiledRules,
  choices: readonly Judged[],
  to: { readonly steps: StepList; readonly variant: Variant },
) => void

/** The steps that lead to the ruling: those by which it was come to, or those over all choices of open units. */
export const deriveRulings =
  (settings: Settings, trails: Trails): DeriveRulings =>
  (rules, choices, { steps, variant }) => {
    if (choices.length === 1) return steps.move(trails[variant])
    trails[variant].clear()
    steps.add(deriveOpen(rules, choices, { settings, variant }))
  }
