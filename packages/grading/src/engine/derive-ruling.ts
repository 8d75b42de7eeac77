import type { Settings } from '../case/index.ts'
import { levelsIn } from '../level/index.ts'
import type { KindRules } from '../regulations/index.ts'
import type { Judged } from './appraise.ts'
import type { CompiledCondition, CompiledForcing, CompiledLevel, CompiledRules } from './compile-rules.ts'
import { deriveCondition } from './derive-conditions.ts'
import { NO_MARK } from './mark.ts'
import { Kept, once } from './once.ts'
import { RULING_REASONS } from './ruling.ts'
import type { ConditionOutcome, ConditionStep, Step, Variant } from './step.ts'

const levelOutcome = (conditions: readonly ConditionStep[]): ConditionOutcome => {
  let outcome: ConditionOutcome = 'YES'
  for (const condition of conditions) {
    if (condition.outcome === 'NO') return 'NO'
    if (condition.outcome === 'OPEN' || outcome === 'YES') ({ outcome } = condition)
  }
  return outcome
}

const deriveForcing = (
  { certainty, citation, code, rule }: CompiledForcing,
  condition: ConditionStep,
  variant: Variant,
): Step => ({
  step: 'FORCING',
  rule,
  citation,
  certainty,
  facts: { variant, code, condition },
  outcome: condition.outcome,
})

const deriveLevel = (
  { level, rule, conditions }: CompiledLevel,
  shown: readonly ConditionStep[] | null,
  { source, variant }: { readonly source: KindRules; readonly variant: Variant },
): Step => {
  const { citation, certainty } = conditions?.[0] ?? source.otherwise
  return {
    step: 'LEVEL',
    rule,
    citation,
    certainty,
    facts: { variant, level, conditions: shown },
    outcome: shown ? levelOutcome(shown) : 'NOT_SEEN',
  }
}

const deriveOutcome = (rules: CompiledRules, choices: readonly Judged[], variant: Variant): Step => {
  const { certainty, citation } = rules.source.otherwise
  const settled = choices.every(({ ruling: { because } }) => because === 'FORCED' || because === 'HELD')
  return {
    step: 'RULING',
    rule: rules.rule,
    citation,
    certainty: settled ? 'QUOTED' : certainty,
    facts: { variant, because: [...new Set(choices.map(({ ruling }) => ruling.because))], choices: choices.length },
    outcome: levelsIn(choices.reduce((all, { ruling }) => all | ruling.set, 0)),
  }
}

type Make<Shown> = (choices: readonly Judged[]) => Shown

/** What is shown of the choices of open units: the same to all whose one choice has the same mark. */
class Shared<Shown> {
  readonly #mark: (only: Judged) => number
  readonly #make: Make<Shown>
  readonly #kept = new Kept<Shown>()

  constructor(mark: (only: Judged) => number, make: Make<Shown>) {
    this.#mark = mark
    this.#make = make
  }

  show(choices: readonly Judged[]): Shown {
    const only = choices[0]
    const mark = only && choices.length === 1 ? this.#mark(only) : NO_MARK
    if (mark === NO_MARK) return this.#make(choices)
    const known = this.#kept.get(mark)
    if (known !== undefined) return known
    const made = this.#make(choices)
    this.#kept.set(mark, made)
    return made
  }
}

type See = (condition: CompiledCondition) => Shared<ConditionStep>

/** The steps of one variant: what is asked of everybody of a kind, one question after another. */
const shareSteps = (rules: CompiledRules, variant: Variant, see: See) => {
  const forced = rules.forced.map((forcing) => {
    const seen = see(forcing)
    return new Shared(forcing.mark, (choices) => deriveForcing(forcing, seen.show(choices), variant))
  })
  const levels = rules.levels.map((level) => ({ level, conditions: level.conditions?.map(see) ?? null }))
  const outcome = new Shared(
    ({ ruling: { set, because } }) => set * RULING_REASONS.length + RULING_REASONS.indexOf(because),
    (choices) => deriveOutcome(rules, choices, variant),
  )
  return (choices: readonly Judged[], steps: Step[]): void => {
    for (const forcing of forced) steps.push(forcing.show(choices))
    if (choices.some(({ ruling }) => ruling.because !== 'FORCED')) {
      for (const { level, conditions } of levels) {
        const shown = conditions && conditions.map((condition) => condition.show(choices))
        const step = deriveLevel(level, shown, { source: rules.source, variant })
        steps.push(step)
        if (step.outcome === 'YES') break
      }
    }
    steps.push(outcome.show(choices))
  }
}

export type DeriveRuling = (rules: CompiledRules, choices: readonly Judged[], variant: Variant, steps: Step[]) => void

/**
 * The forcing cases, the levels from the top until one holds for certain, and what that comes to. Whatever looks at the
 * same is shown once, whoever else stands differently.
 */
export const shareRulingSteps = (settings: Settings): DeriveRuling => {
  const see = once(
    (condition: CompiledCondition) =>
      new Shared(condition.mark, (choices) => deriveCondition(condition, choices, settings)),
  )
  const stepsOf = once((rules: CompiledRules) => ({
    AS_IT_STANDS: shareSteps(rules, 'AS_IT_STANDS', see),
    MADE_GOOD: shareSteps(rules, 'MADE_GOOD', see),
  }))
  return (rules, choices, variant, steps) => stepsOf(rules)[variant](choices, steps)
}
