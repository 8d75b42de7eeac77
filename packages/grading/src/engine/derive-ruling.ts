import type { Settings } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { levelsIn } from '../level/index.ts'
import type { CompiledCondition, CompiledForcing, CompiledLevel, CompiledRules } from './compile-rules.ts'
import { deriveCondition, jointOutcome } from './derive-conditions.ts'
import type { Facts } from './facts.ts'
import type { Ruling } from './ruling.ts'
import { standingOf } from './standing.ts'
import type { ConditionOutcome, ConditionStep, Step, Variant } from './step.ts'

/** The facts of every choice of open units, in one of the two variants. */
export type Case = { readonly facts: readonly Facts[]; readonly variant: Variant }

const deriveForcing = (forced: CompiledForcing, condition: ConditionStep, variant: Variant): Step => {
  const { certainty, citation, code, rule } = forced
  return { step: 'FORCING', rule, citation, certainty, facts: { variant, code, condition }, outcome: condition.outcome }
}

const levelOutcome = (outcomes: readonly ConditionOutcome[]): ConditionOutcome =>
  (['NO', 'OPEN', 'NO_TASKS'] as const).find((outcome) => outcomes.includes(outcome)) ?? jointOutcome(outcomes)

const deriveLevel = (
  { level, rule, conditions }: CompiledLevel,
  rules: CompiledRules,
  variant: Variant,
  see: (condition: CompiledCondition) => ConditionStep,
): Step => {
  const { citation, certainty } = conditions?.[0] ?? rules.source.otherwise
  const base = { step: 'LEVEL', rule, citation, certainty } as const
  if (!conditions) return { ...base, facts: { variant, level, conditions: null }, outcome: 'NOT_SEEN' }
  const shown = conditions.map(see)
  return {
    ...base,
    facts: { variant, level, conditions: shown },
    outcome: levelOutcome(shown.map(({ outcome }) => outcome)),
  }
}

const deriveOutcome = (rules: CompiledRules, rulings: readonly Ruling[], variant: Variant): Step => {
  const { certainty, citation } = rules.source.otherwise
  const settled = rulings.every(({ because }) => because === 'FORCED' || because === 'HELD')
  return {
    step: 'RULING',
    rule: rules.rule,
    citation,
    certainty: settled ? 'QUOTED' : certainty,
    facts: { variant, because: [...new Set(rulings.map(({ because }) => because))], choices: rulings.length },
    outcome: levelsIn(rulings.reduce((all, ruling) => all | ruling.set, 0)),
  }
}

const deriveSteps = (
  rules: CompiledRules,
  rulings: readonly Ruling[],
  variant: Variant,
  see: (condition: CompiledCondition) => ConditionStep,
): readonly Step[] => {
  const steps = rules.forced.map((forced) => deriveForcing(forced, see(forced), variant))
  if (rulings.some(({ because }) => because !== 'FORCED')) {
    for (const level of rules.levels) {
      const step = deriveLevel(level, rules, variant, see)
      steps.push(step)
      if (step.outcome === 'YES') break
    }
  }
  steps.push(deriveOutcome(rules, rulings, variant))
  return steps
}

/** What is made once for all who stand alike but for their points, and once more for those with the same points. */
type Alike = {
  readonly conditions: Map<CompiledCondition, ConditionStep>
  readonly byPoints: Map<string, readonly Step[]>
}

const pointsKey = ({ asksPoints }: CompiledRules, { score, common, results }: Facts): string => {
  const total = score ? writeExact(score) : ''
  return asksPoints ? `${total};${common && writeExact(common)};${results && writeExact(results)}` : total
}

/** The forcing cases, the levels from the top until one holds for certain, and what that comes to; shared where alike. */
export const rulingSteps = (
  settings: Settings,
): ((rules: CompiledRules, rulings: readonly Ruling[], given: Case) => readonly Step[]) => {
  const known: Readonly<Record<Variant, Map<CompiledRules, Map<string, Alike>>>> = {
    AS_IT_STANDS: new Map(),
    MADE_GOOD: new Map(),
  }
  const alikeTo = (rules: CompiledRules, facts: Facts, variant: Variant): Alike => {
    let ofRules = known[variant].get(rules)
    if (!ofRules) known[variant].set(rules, (ofRules = new Map()))
    const key = standingOf(facts)
    let alike = ofRules.get(key)
    if (!alike) ofRules.set(key, (alike = { conditions: new Map(), byPoints: new Map() }))
    return alike
  }
  return (rules, rulings, { facts, variant }) => {
    const [only, ...others] = facts
    const make = (condition: CompiledCondition): ConditionStep => deriveCondition(condition, facts, settings)
    if (!only || others.length > 0) return deriveSteps(rules, rulings, variant, make)
    const { conditions, byPoints } = alikeTo(rules, only, variant)
    const points = pointsKey(rules, only)
    let steps = byPoints.get(points)
    if (!steps) {
      steps = deriveSteps(rules, rulings, variant, (condition) => {
        if (condition.onPoints) return make(condition)
        const shared = conditions.get(condition) ?? make(condition)
        conditions.set(condition, shared)
        return shared
      })
      byPoints.set(points, steps)
    }
    return steps
  }
}
