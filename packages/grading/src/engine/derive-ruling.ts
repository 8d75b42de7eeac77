import type { Settings } from '../case/index.ts'
import { writeExact } from '../exact/index.ts'
import { levelsIn } from '../level/index.ts'
import type { KindRules } from '../regulations/index.ts'
import type { Judged } from './appraise.ts'
import type { CompiledCondition, CompiledForcing, CompiledLevel, CompiledRules } from './compile-rules.ts'
import { deriveCondition } from './derive-conditions.ts'
import type { Facts } from './facts.ts'
import { once } from './once.ts'
import type { Ruling } from './ruling.ts'
import { seenInShort } from './seen-in-short.ts'
import type { ConditionOutcome, ConditionStep, Step, Variant } from './step.ts'

const levelOutcome = (conditions: readonly ConditionStep[]): ConditionOutcome =>
  (['NO', 'OPEN', 'NO_TASKS'] as const).find((wanted) => conditions.some(({ outcome }) => outcome === wanted)) ?? 'YES'

type See = (condition: CompiledCondition) => ConditionStep

/** How conditions and forcing cases are shown: made anew, or found where they were made for another. */
type Shown = { readonly see: See; readonly force: (forced: CompiledForcing, condition: ConditionStep) => Step }

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
  { see, force }: Shown,
): readonly Step[] => {
  const steps = rules.forced.map((forced) => force(forced, see(forced)))
  if (rulings.some(({ because }) => because !== 'FORCED')) {
    for (const level of rules.levels) {
      const step = deriveLevel(level, level.conditions && level.conditions.map(see), { source: rules.source, variant })
      steps.push(step)
      if (step.outcome === 'YES') break
    }
  }
  steps.push(deriveOutcome(rules, rulings, variant))
  return steps
}

/** A condition seen again by one who stands alike but for the points: what does not look at these is the same. */
const seeAgain = (
  conditions: readonly CompiledCondition[],
  shown: readonly ConditionStep[],
  see: See,
): ConditionStep[] => {
  const again = [...shown]
  conditions.forEach((condition, at) => {
    if (condition.onPoints !== 'NEVER') again[at] = see(condition)
  })
  return again
}

const deriveAgain = (rules: CompiledRules, steps: readonly Step[], see: See): readonly Step[] =>
  steps.map((step, at) => {
    if (step.step === 'FORCING') {
      const forced = rules.forced[at]
      return forced && forced.onPoints !== 'NEVER' ? deriveForcing(forced, see(forced), step.facts.variant) : step
    }
    const level = step.step === 'LEVEL' ? rules.levels[at - rules.forced.length] : undefined
    if (step.step !== 'LEVEL' || !level?.conditions || !level.onPoints) return step
    const shown = seeAgain(level.conditions, step.facts.conditions ?? [], see)
    return deriveLevel(level, shown, { source: rules.source, variant: step.facts.variant })
  })

const pointsOf = ({ asksPoints }: CompiledRules, { score, common, results }: Facts): string => {
  const total = score ? writeExact(score) : ''
  return asksPoints ? `${total};${common && writeExact(common)};${results && writeExact(results)}` : total
}

/** The steps of a ruling for all of a kind with the same points; the next are of another ruling. */
type Known = {
  readonly ruling: Ruling
  readonly variant: Variant
  readonly steps: readonly Step[]
  readonly next: Known | null
}

/** What is shown to all of a kind who have the same points. */
type WithPoints = { readonly conditions: (ConditionStep | undefined)[]; known: Known | null }

/** A condition that looks at the same is shown once, whoever else stands differently. */
const shareConditions = (settings: Settings): ((condition: CompiledCondition, facts: Facts) => ConditionStep) => {
  const bySeen = once<CompiledCondition, Map<string, ConditionStep>>(() => new Map())
  return (condition, facts) => {
    const known = bySeen(condition)
    const short = seenInShort(condition, facts)
    const found = known.get(short)
    if (found) return found
    const made = deriveCondition(condition, [facts], settings)
    known.set(short, made)
    return made
  }
}

/** A condition that is the very same makes the very same step. */
const shareForcings = (variant: Variant): Shown['force'] => {
  const steps = new Map<ConditionStep, Step>()
  return (forced, condition) => {
    const found = steps.get(condition)
    if (found) return found
    const made = deriveForcing(forced, condition, variant)
    steps.set(condition, made)
    return made
  }
}

/**
 * Steps for one choice of open units. With the same ruling all that is not about points is the same and shown once; so is
 * a condition on points alone to all with the same points, and the whole list to all with both.
 */
const shareSteps = (settings: Settings) => {
  const byPoints = once((rules: CompiledRules) =>
    once<string, WithPoints>(() => ({ conditions: rules.onPoints.map(() => undefined), known: null })),
  )
  const shown = shareConditions(settings)
  const forcings = { AS_IT_STANDS: shareForcings('AS_IT_STANDS'), MADE_GOOD: shareForcings('MADE_GOOD') }
  const outlines = {
    AS_IT_STANDS: new Map<Ruling, readonly Step[]>(),
    MADE_GOOD: new Map<Ruling, readonly Step[]>(),
  } satisfies Record<Variant, unknown>
  return (rules: CompiledRules, { ruling, facts }: Judged, variant: Variant): readonly Step[] => {
    const alike = byPoints(rules)(pointsOf(rules, facts))
    for (let known = alike.known; known; known = known.next) {
      if (known.ruling === ruling && known.variant === variant) return known.steps
    }
    const see = (condition: CompiledCondition): ConditionStep => {
      if (condition.onPoints !== 'ALONE') return shown(condition, facts)
      const place = rules.onPoints.indexOf(condition)
      return (alike.conditions[place] ??= deriveCondition(condition, [facts], settings))
    }
    const outline = outlines[variant].get(ruling)
    const steps = outline
      ? deriveAgain(rules, outline, see)
      : deriveSteps(rules, [ruling], variant, { see, force: forcings[variant] })
    if (!outline) outlines[variant].set(ruling, steps)
    alike.known = { ruling, variant, steps, next: alike.known }
    return steps
  }
}

export type DeriveRuling = (rules: CompiledRules, choices: readonly Judged[], variant: Variant) => readonly Step[]

/** The forcing cases, the levels from the top until one holds for certain, and what that comes to; shared where alike. */
export const shareRulingSteps = (settings: Settings): DeriveRuling => {
  const share = shareSteps(settings)
  return (rules, choices, variant) => {
    const [first] = choices
    if (first && choices.length === 1) return share(rules, first, variant)
    const facts = choices.map((choice) => choice.facts)
    const rulings = choices.map(({ ruling }) => ruling)
    return deriveSteps(rules, rulings, variant, {
      see: (asked) => deriveCondition(asked, facts, settings),
      force: (forced, condition) => deriveForcing(forced, condition, variant),
    })
  }
}
