import type { Settings } from '../case/index.ts'
import type { CompiledCondition, CompiledRules } from './compile-rules.ts'
import { conditionStep } from './derive-conditions.ts'
import type { Facts } from './facts.ts'
import { Kept, NO_MARK } from './kept.ts'
import { once } from './once.ts'
import { forcingStep, levelStep, rulingStep } from './ruling-steps.ts'
import { RULING_REASONS, forcedBy, ruleOn, type Questions, type Rule, type Ruling, type Trail } from './ruling.ts'
import type { StepList } from './step-list.ts'
import type { ConditionStep, Step, Variant } from './step.ts'
import type { Truth } from './truth.ts'

/** What is shown of facts: the same of all that have the same mark. */
class Shared<Shown, Of> {
  readonly #mark: (of: Of) => number
  readonly #make: (of: Of) => Shown
  readonly #numbers = new Kept<number>()
  readonly #made: Shown[] = []

  constructor(mark: (of: Of) => number, make: (of: Of) => Shown) {
    this.#mark = mark
    this.#make = make
  }

  /** The place of what is shown among all that was, in the order in which it came up; `NO_MARK` where it is not shared. */
  numberOf(of: Of): number {
    const mark = this.#mark(of)
    if (mark === NO_MARK) return NO_MARK
    const known = this.#numbers.get(mark)
    if (known !== undefined) return known
    const number = this.#made.push(this.#make(of)) - 1
    this.#numbers.set(mark, number)
    return number
  }

  show(of: Of): Shown {
    return this.#made[this.numberOf(of)] ?? this.#make(of)
  }
}

type See = (condition: CompiledCondition) => Shared<ConditionStep, Facts>

/** So many ways in which each condition of a level was shown are told apart by one number, for so many conditions. */
const JOINT = { ways: 1 << 6, conditions: 8 } as const

/** What the conditions of a level look at, as one number. */
const jointMark = (conditions: readonly Shared<ConditionStep, Facts>[]): ((facts: Facts) => number) =>
  conditions.length > JOINT.conditions
    ? () => NO_MARK
    : (facts) => {
        let joint = 0
        for (const condition of conditions) {
          const number = condition.numberOf(facts)
          if (number === NO_MARK || number >= JOINT.ways) return NO_MARK
          joint = joint * JOINT.ways + number
        }
        return joint
      }

type Asked = { readonly questions: Questions; readonly outcome: Shared<Step, Ruling> }

/** The questions of one variant, answered by what is shown of them. */
const askShown = (rules: CompiledRules, variant: Variant, look: See): Asked => {
  const forced = rules.forced.map(({ code, condition }) => {
    const seen = look(condition)
    const shown = new Shared(condition.mark, (facts: Facts) => forcingStep(code, seen.show(facts), variant))
    return {
      code,
      forces: (facts: Facts, trail: Trail): boolean => {
        const step = shown.show(facts)
        trail.push(step)
        return step.outcome === 'YES'
      },
      alone: forcedBy([code]),
    }
  })
  const levels = rules.levels.map((level) => {
    const seen = level.conditions?.map(look) ?? null
    const shown = new Shared(jointMark(seen ?? []), (facts: Facts) =>
      levelStep(level, seen && seen.map((condition) => condition.show(facts)), variant),
    )
    return {
      level,
      holds: (facts: Facts, trail: Trail): Truth => {
        const step = shown.show(facts)
        trail.push(step)
        return step.outcome === 'YES' ? true : step.outcome === 'NO' ? false : null
      },
    }
  })
  const outcome = new Shared(
    ({ set, because }: Ruling) => set * RULING_REASONS.length + RULING_REASONS.indexOf(because),
    (ruling) => rulingStep(rules, [ruling], variant),
  )
  return { questions: { rules, forced, levels }, outcome }
}

/** The steps of the rulings on one subject, until they are taken for its derivation. */
export type Trails = Readonly<Record<Variant, StepList>>

/**
 * The forcing cases, the levels from the top until one holds for certain, and what that comes to. Every question is asked
 * once: the ruling goes by the answers as they are shown. Whatever looks at the same is shown once, whoever else stands
 * differently.
 */
export const rulingsShown = (settings: Settings, trails: Trails): Rule => {
  const look = once(
    (condition: CompiledCondition) =>
      new Shared(condition.mark, (facts: Facts) => conditionStep(condition, facts, settings)),
  )
  const askedOf = once((rules: CompiledRules) => ({
    AS_IT_STANDS: askShown(rules, 'AS_IT_STANDS', look),
    MADE_GOOD: askShown(rules, 'MADE_GOOD', look),
  }))
  return (rules, facts, variant) => {
    const asked = askedOf(rules)
    const isMadeGood = variant === 'MADE_GOOD'
    const { questions, outcome } = isMadeGood ? asked.MADE_GOOD : asked.AS_IT_STANDS
    const trail = isMadeGood ? trails.MADE_GOOD : trails.AS_IT_STANDS
    const ruling = ruleOn(questions, facts, trail)
    trail.push(outcome.show(ruling))
    return ruling
  }
}
