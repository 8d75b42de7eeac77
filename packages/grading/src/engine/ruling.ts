import { setAt, setOf, type LevelSet, type Rank } from '../level/index.ts'
import type { CompiledCondition, CompiledLevel, CompiledRules } from './compile-rules.ts'
import type { Facts } from './facts.ts'
import { groundsInOrder } from './grounds.ts'
import { once } from './once.ts'
import type { StepList } from './step-list.ts'
import type { Variant } from './step.ts'
import { everyTruth, type Truth } from './truth.ts'

export const RULING_REASONS = ['FORCED', 'HELD', 'GAP_BY_TASKS', 'GAP', 'NO_TASKS', 'NOT_SEEN'] as const

/**
 * What the national text makes of the facts for one choice of open units.
 * - FORCED, HELD: settled.
 * - GAP: nothing forces and no level holds; by the tasks alone, or for another reason too.
 * - NO_TASKS: no level holds for certain, there being nothing to count.
 * - NOT_SEEN: the text's own conditions are not known.
 */
export type Ruling = {
  readonly set: LevelSet
  readonly because: (typeof RULING_REASONS)[number]
  /** The forcing cases that apply, in the order of the answer. */
  readonly grounds: readonly string[]
}

/** The facts in one variant, and what the text makes of them. */
export type Judged = { readonly facts: Facts; readonly ruling: Ruling }

/** Where the steps go by which rulings are come to, question by question; nowhere when nobody is shown them. */
export type Trail = Pick<StepList, 'push'>

/** What a text asks. A question whose answer is shown leaves its step on the trail. */
export type Questions = {
  readonly rules: CompiledRules
  readonly forced: readonly {
    readonly code: string
    readonly forces: (facts: Facts, trail: Trail) => boolean
    /** What is ruled where nothing else forces. */
    readonly alone: Ruling
  }[]
  readonly levels: readonly {
    readonly level: CompiledLevel
    readonly holds: (facts: Facts, trail: Trail) => Truth
  }[]
}

export type Rule = (rules: CompiledRules, facts: Facts, variant: Variant) => Ruling

const NOT_COMPLETED = setOf('NOT_COMPLETED')
const UNSETTLED = setOf('COMPLETED', 'NOT_COMPLETED')
const NO_GROUNDS: readonly string[] = []

const askAll = (conditions: readonly CompiledCondition[], facts: Facts): Truth =>
  everyTruth(conditions, ({ ask }) => ask(facts))

const isGapByTasks = (completed: CompiledLevel | undefined, facts: Facts): boolean =>
  facts.tally.n > 0 && everyTruth(completed?.conditions ?? [], ({ onTasks, ask }) => onTasks || ask(facts)) === true

export const forcedBy = (grounds: readonly string[]): Ruling => ({ set: NOT_COMPLETED, because: 'FORCED', grounds })

const force = ({ forced }: Questions, facts: Facts, trail: Trail): Ruling | null => {
  let first: Ruling | null = null
  let others: string[] | null = null
  for (const { code, forces, alone } of forced) {
    if (!forces(facts, trail)) continue
    if (!first) first = alone
    else if (!first.grounds.includes(code) && !others?.includes(code)) others = [...(others ?? []), code]
  }
  return first && others ? forcedBy(groundsInOrder([...first.grounds, ...others])) : first
}

const held = once((rank: Rank): Ruling => ({ set: setAt(rank), because: 'HELD', grounds: NO_GROUNDS }))

/** Forcing cases, then the levels from the top: the highest whose conditions all hold. */
export const ruleOn = (questions: Questions, facts: Facts, trail: Trail): Ruling => {
  const { rules, levels } = questions
  const forced = force(questions, facts, trail)
  if (forced) return forced

  let open = 0
  for (const { level, holds } of levels) {
    const truth = holds(facts, trail)
    if (level.conditions === null) continue
    if (truth === true) return held(level.rank)
    if (truth === null) open |= setAt(level.rank)
  }
  if (open !== 0) return { set: open | UNSETTLED | rules.otherwise, because: 'NO_TASKS', grounds: NO_GROUNDS }
  const completed = rules.levels.find(({ level }) => level === 'COMPLETED')
  if (completed?.conditions === null) return { set: rules.otherwise, because: 'NOT_SEEN', grounds: NO_GROUNDS }
  return { set: rules.otherwise, because: isGapByTasks(completed, facts) ? 'GAP_BY_TASKS' : 'GAP', grounds: NO_GROUNDS }
}

const NO_TRAIL: Trail = { push: () => {} }

/** For whoever tries what would be, and shows nothing of it. */
export const rulingsUnshown = (): Rule => {
  const questionsOf = once((rules: CompiledRules): Questions => ({
    rules,
    forced: rules.forced.map(({ code, condition }) => ({
      code,
      forces: (facts) => condition.ask(facts) === true,
      alone: forcedBy([code]),
    })),
    levels: rules.levels.map((level) => ({
      level,
      holds: (facts) => level.conditions && askAll(level.conditions, facts),
    })),
  }))
  return (rules, facts) => ruleOn(questionsOf(rules), facts, NO_TRAIL)
}
