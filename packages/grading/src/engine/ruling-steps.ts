import { levelsIn } from '../level/index.ts'
import type { CompiledLevel, CompiledRules } from './compile-rules.ts'
import type { Ruling } from './ruling.ts'
import type { ConditionOutcome, ConditionStep, Step, Variant } from './step.ts'

const levelOutcome = (conditions: readonly ConditionStep[]): ConditionOutcome => {
  let outcome: ConditionOutcome = 'YES'
  for (const condition of conditions) {
    if (condition.outcome === 'NO') return 'NO'
    if (condition.outcome === 'OPEN' || outcome === 'YES') ({ outcome } = condition)
  }
  return outcome
}

export const forcingStep = (code: string, condition: ConditionStep, variant: Variant): Step => ({
  step: 'FORCING',
  rule: condition.rule,
  citation: condition.citation,
  certainty: condition.certainty,
  facts: { variant, code, condition },
  outcome: condition.outcome,
})

export const levelStep = (
  { level, rule, citation, certainty }: CompiledLevel,
  conditions: readonly ConditionStep[] | null,
  variant: Variant,
): Step => ({
  step: 'LEVEL',
  rule,
  citation,
  certainty,
  facts: { variant, level, conditions },
  outcome: conditions ? levelOutcome(conditions) : 'NOT_SEEN',
})

export const rulingStep = (rules: CompiledRules, rulings: readonly Ruling[], variant: Variant): Step => {
  const { certainty, citation } = rules.source.otherwise
  const settled = rulings.every(({ because }) => because === 'FORCED' || because === 'HELD')
  return {
    step: 'RULING',
    rule: rules.rule,
    citation,
    certainty: settled ? 'QUOTED' : certainty,
    facts: { variant, because: [...new Set(rulings.map(({ because }) => because))], choices: rulings.length },
    outcome: levelsIn(rulings.reduce((all, { set }) => all | set, 0)),
  }
}
