import { setAt, setOf, type LevelSet } from '../level/index.ts'
import type { CompiledCondition, CompiledLevel, CompiledRules } from './compile-rules.ts'
import type { Facts } from './facts.ts'
import { groundsInOrder } from './grounds.ts'
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

const NOT_COMPLETED = setOf('NOT_COMPLETED')
const UNSETTLED = setOf('COMPLETED', 'NOT_COMPLETED')

const askAll = (conditions: readonly CompiledCondition[], facts: Facts): Truth =>
  everyTruth(conditions, ({ ask }) => ask(facts))

const isGapByTasks = (completed: CompiledLevel | undefined, facts: Facts): boolean =>
  facts.tally.n > 0 && everyTruth(completed?.conditions ?? [], ({ onTasks, ask }) => onTasks || ask(facts)) === true

/** Forcing cases, then the levels from the top: the highest whose conditions all hold. */
export const ruleOn = (rules: CompiledRules, facts: Facts): Ruling => {
  const grounds: string[] = []
  for (const { ask, code } of rules.forced) if (ask(facts) === true && !grounds.includes(code)) grounds.push(code)
  if (grounds.length > 0) return { set: NOT_COMPLETED, because: 'FORCED', grounds: groundsInOrder(grounds) }

  let open = 0
  for (const { conditions, rank } of rules.levels) {
    if (conditions === null) continue
    const truth = askAll(conditions, facts)
    if (truth === true) return { set: setAt(rank), because: 'HELD', grounds }
    if (truth === null) open |= setAt(rank)
  }
  if (open !== 0) return { set: open | UNSETTLED | rules.otherwise, because: 'NO_TASKS', grounds }
  const completed = rules.levels.find(({ level }) => level === 'COMPLETED')
  if (completed?.conditions === null) return { set: rules.otherwise, because: 'NOT_SEEN', grounds }
  return { set: rules.otherwise, because: isGapByTasks(completed, facts) ? 'GAP_BY_TASKS' : 'GAP', grounds }
}
