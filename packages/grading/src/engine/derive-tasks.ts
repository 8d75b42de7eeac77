import type { Task } from '../case/index.ts'
import { Fraction, times, writeExact, type Whole } from '../exact/index.ts'
import type { Word } from '../regulations/index.ts'
import { Kept } from './kept.ts'
import { once, onceEach } from './once.ts'
import type { Scale, Shape } from './shape.ts'
import type { Step, TaskRow, Variant } from './step.ts'
import { countIn, type Tally } from './tally.ts'
import { classesOf } from './task-class.ts'
import type { Member, State, World } from './world.ts'

const RULES = { citation: 'docs/grading.md §4', certainty: 'LOCAL' } as const

const classesByWord: Readonly<Record<Word, readonly number[]>> = {
  DONE: classesOf(['DONE'], 'OR'),
  UNDONE: classesOf(['UNDONE'], 'OR'),
  ON_TIME: classesOf(['ON_TIME'], 'OR'),
  LATE: classesOf(['LATE'], 'OR'),
  GOOD_QUALITY: classesOf(['GOOD_QUALITY'], 'OR'),
  POOR: classesOf(['POOR'], 'OR'),
  EXCEEDED: classesOf(['EXCEEDED'], 'OR'),
  FAILED: classesOf(['FAILED'], 'OR'),
}

type Counted = Extract<Step, { step: 'TASKS' }>['outcome']

const countWords = ({ n, counts }: Tally): Counted => ({
  n,
  DONE: countIn(counts, classesByWord.DONE),
  UNDONE: countIn(counts, classesByWord.UNDONE),
  ON_TIME: countIn(counts, classesByWord.ON_TIME),
  LATE: countIn(counts, classesByWord.LATE),
  GOOD_QUALITY: countIn(counts, classesByWord.GOOD_QUALITY),
  POOR: countIn(counts, classesByWord.POOR),
  EXCEEDED: countIn(counts, classesByWord.EXCEEDED),
  FAILED: countIn(counts, classesByWord.FAILED),
})

const credit = (value: Whole, whole: Whole): string =>
  value === 0 ? '0' : value === whole ? '1' : writeExact(Fraction.of(value, whole))

type Credits = Pick<TaskRow, 'quantity' | 'quality' | 'schedule'>

const creditsOf = ({ weight, quantity, quality, schedule }: Shape, scale: Scale): Credits => {
  const whole = times(weight, scale.credit)
  return { quantity: credit(quantity, whole), quality: credit(quality, whole), schedule: credit(schedule, whole) }
}

/** Of a task made good. */
const ALL_DONE: Credits = { quantity: '1', quality: '1', schedule: '1' }

type Writable<T> = { -readonly [Name in keyof T]: T[Name] }

const rowOf = (task: Task, { quantity, quality, schedule }: Credits, isMadeGood: boolean): TaskRow => {
  const row: Writable<TaskRow> = {
    task: task.id,
    outcome: isMadeGood ? 'COMPLETED' : task.outcome,
    weight: writeExact(task.weight),
    quantity,
    quality,
    schedule,
  }
  if (isMadeGood) return row
  const { outcome, fraction, allOrNothing, defects, delays } = task
  if (outcome === 'PARTIAL') row.fraction = writeExact(fraction)
  if (allOrNothing) row.allOrNothing = true
  if (defects.n !== 0) row.defects = Number(defects.n)
  if (delays.n !== 0) row.delays = Number(delays.n)
  return row
}

const waivedOf = ({ graded }: World, member: Member): readonly { task: string; decision: string }[] =>
  member.waived.flatMap((at) => {
    const task = graded.tasks[at]
    return task ? [{ task: task.id, decision: task.waiver ?? '' }] : []
  })

const NONE_WAIVED: readonly { task: string; decision: string }[] = []

export type DeriveTasks = (member: Member, variant: Variant) => Step

/** Rows are shared by every subject that counts the task, and whole steps by those that count the same ones. */
export const shareTasks = (world: World, { shapes, addUp }: State): DeriveTasks => {
  const { graded, scale, loads } = world
  const credits = once((shape: Shape) => creditsOf(shape, scale))
  const makeRow = (at: number, isMadeGood: boolean): TaskRow => {
    const task = graded.tasks[at]
    const shape = shapes[at]
    if (!task || !shape) throw new RangeError(`no task at ${at}`)
    return rowOf(task, isMadeGood ? ALL_DONE : credits(shape), isMadeGood)
  }
  const asItStands = onceEach(shapes.length, (at) => makeRow(at, false))
  const rowsOf = {
    AS_IT_STANDS: asItStands,
    MADE_GOOD: (at: number) => (shapes[at]?.spoilt ? makeRow(at, true) : asItStands(at)),
  } satisfies Record<Variant, unknown>
  const words = new Kept<Counted>()
  const wordsOf = (sum: Tally): Counted => {
    const known = words.get(sum.mark)
    if (known) return known
    const counted = countWords(sum)
    words.set(sum.mark, counted)
    return counted
  }
  const make = (load: number, variant: Variant, waived: ReturnType<typeof waivedOf>): Step => ({
    step: 'TASKS',
    rule: 'COUNTING',
    citation: RULES.citation,
    certainty: RULES.certainty,
    facts: { variant, tasks: (loads[load] ?? []).map(rowsOf[variant]), waived },
    outcome: wordsOf(addUp(load, variant === 'MADE_GOOD')),
  })
  const ofLoads = {
    AS_IT_STANDS: onceEach(loads.length, (load) => make(load, 'AS_IT_STANDS', NONE_WAIVED)),
    MADE_GOOD: onceEach(loads.length, (load) => make(load, 'MADE_GOOD', NONE_WAIVED)),
  } satisfies Record<Variant, unknown>
  return (member, variant) =>
    variant === 'AS_IT_STANDS' && member.waived.length > 0
      ? make(member.load, variant, waivedOf(world, member))
      : ofLoads[variant](member.load)
}
