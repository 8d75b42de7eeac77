import type { Settings } from '../case/index.ts'
import type { CompiledCondition, CompiledRules } from './compile-rules.ts'
import { conditionStep } from './derive-conditions.ts'
import type { Facts } from './facts.ts'
import { Kept, NO_MARK } from './kept.ts'
import { once } from './once.ts'
import { forcingStep, levelStep, rulingStep } from './ruling-steps.ts'
import { RULING_REASONS, ruleOn, type Questions, type Rule, type Ruling } from './ruling.ts'
import type { ConditionStep, Step, Variant } from './step.ts'
import type { Truth } from './truth.ts'

/** What is shown of facts: the same of all that have the same mark. */
class Shared<Shown, Of> {
  readonly #mark: (of: Of) => number
  readonly #make: (of: Of) => Shown
  readonly #kept = new Kept<Shown>()

  constructor(mark: (of: Of) => number, make: (of: Of) => Shown) {
    this.#mark = mark
    this.#make = make
  }

  show(of: Of): Shown {
    const mark = this.#mark(of)
    if (mark === NO_MARK) return this.#make(of)
    const known = this.#kept.get(mark)
    if (known !== undefined) return known
    const made = this.#make(of)
    this.#kept.set(mark, made)
    return made
  }
}

type See = (condition: CompiledCondition) => Shared<ConditionStep, Facts>

/** By hand, for it is done forty thousand times: a list of the right length, and no function made for it. */
const showAll = (questions: readonly Shared<ConditionStep, Facts>[], facts: Facts): readonly ConditionStep[] => {
  // oxlint-disable-next-line unicorn/no-new-array -- a length, and every place is filled below
  const shown = new Array<ConditionStep>(questions.length)
  let at = 0
  for (const question of questions) shown[at++] = question.show(facts)
  return shown
}

type Asked = { readonly questions: Questions; readonly outcome: Shared<Step, Ruling> }

/** The questions of one variant, answered by what is shown of them. */
const askShown = (rules: CompiledRules, variant: Variant, look: See): Asked => {
  const forced = rules.forced.map(({ code, condition }) => {
    const seen = look(condition)
    const shown = new Shared(condition.mark, (facts: Facts) => forcingStep(code, seen.show(facts), variant))
    return {
      code,
      forces: (facts: Facts, steps: Step[]): boolean => {
        const step = shown.show(facts)
        steps.push(step)
        return step.outcome === 'YES'
      },
    }
  })
  const levels = rules.levels.map((level) => {
    const seen = level.conditions?.map(look) ?? null
    return {
      level,
      holds: (facts: Facts, steps: Step[]): Truth => {
        const step = levelStep(level, seen && showAll(seen, facts), variant)
        steps.push(step)
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

/**
 * The forcing cases, the levels from the top until one holds for certain, and what that comes to. Every question is asked
 * once: the ruling goes by the answers as they are shown. Whatever looks at the same is shown once, whoever else stands
 * differently.
 */
export const rulingsShown = (settings: Settings): Rule => {
  const look = once(
    (condition: CompiledCondition) =>
      new Shared(condition.mark, (facts: Facts) => conditionStep(condition, [facts], settings)),
  )
  const askedOf = once((rules: CompiledRules) => ({
    AS_IT_STANDS: askShown(rules, 'AS_IT_STANDS', look),
    MADE_GOOD: askShown(rules, 'MADE_GOOD', look),
  }))
  return (rules, facts, variant) => {
    const asked = askedOf(rules)
    const { questions, outcome } = variant === 'MADE_GOOD' ? asked.MADE_GOOD : asked.AS_IT_STANDS
    const steps: Step[] = []
    const ruling = ruleOn(questions, facts, steps)
    steps.push(outcome.show(ruling))
    return ruling
  }
}
