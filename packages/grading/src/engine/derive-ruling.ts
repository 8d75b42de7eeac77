import type { Settings } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { levelsIn } from '../level/index.ts'
import type { CompiledCondition, CompiledForcing, CompiledLevel, CompiledRules } from './compile-rules.ts'
import { deriveCondition, jointOutcome, keyOf } from './derive-conditions.ts'
import type { Facts } from './facts.ts'
import type { Ruling } from './ruling.ts'
import type { ConditionOutcome, Step, Variant } from './step.ts'

/** The facts of every choice of open units, in one of the two variants. */
export type Case = { readonly facts: readonly Facts[]; readonly settings: Settings; readonly variant: Variant }
type Keyed = Case & { readonly score: string }

/** Steps already made, by what they saw: subjects that stand alike share them. */
const made = new WeakMap<object, Map<string, Step>>()

const share = (
  rule: object,
  conditions: readonly CompiledCondition[],
  { facts, variant, score }: Keyed,
  make: () => Step,
): Step => {
  const [only, ...others] = facts
  if (!only || others.length > 0) return make()
  let steps = made.get(rule)
  if (!steps) made.set(rule, (steps = new Map()))
  let key: string = variant
  for (const condition of conditions) key += `|${keyOf(condition, only, score)}`
  const known = steps.get(key)
  if (known) return known
  const step = make()
  steps.set(key, step)
  return step
}

const deriveForcing = (forced: CompiledForcing, given: Keyed): Step =>
  share(forced, [forced], given, () => {
    const condition = deriveCondition(forced, given.facts, given.settings)
    const { certainty, citation, code, rule } = forced
    return {
      step: 'FORCING',
      rule,
      citation,
      certainty,
      facts: { variant: given.variant, code, condition },
      outcome: condition.outcome,
    }
  })

const levelOutcome = (outcomes: readonly ConditionOutcome[]): ConditionOutcome =>
  (['NO', 'OPEN', 'NO_TASKS'] as const).find((outcome) => outcomes.includes(outcome)) ?? jointOutcome(outcomes)

const deriveLevel = (compiled: CompiledLevel, rules: CompiledRules, given: Keyed): Step => {
  const { level, rule, conditions } = compiled
  const { variant, facts, settings } = given
  const { citation, certainty } = conditions?.[0] ?? rules.source.otherwise
  const base = { step: 'LEVEL', rule, citation, certainty } as const
  if (!conditions) return { ...base, facts: { variant, level, conditions: null }, outcome: 'NOT_SEEN' }
  return share(compiled, conditions, given, () => {
    const shown = conditions.map((condition) => deriveCondition(condition, facts, settings))
    return {
      ...base,
      facts: { variant, level, conditions: shown },
      outcome: levelOutcome(shown.map(({ outcome }) => outcome)),
    }
  })
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

/** The forcing cases, the levels from the top until one holds for certain, and what that comes to. */
export const deriveRuling = (rules: CompiledRules, rulings: readonly Ruling[], given: Case): Step[] => {
  const score = given.facts[0]?.score
  const keyed = { ...given, score: score ? writeExact(score) : '' }
  const steps = rules.forced.map((forced) => deriveForcing(forced, keyed))
  if (rulings.some(({ because }) => because !== 'FORCED')) {
    for (const level of rules.levels) {
      const step = deriveLevel(level, rules, keyed)
      steps.push(step)
      if (step.outcome === 'YES') break
    }
  }
  steps.push(deriveOutcome(rules, rulings, given.variant))
  return steps
}
