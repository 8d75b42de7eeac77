import type { Task } from '../case/index.ts'
import { Fraction, times, writeExact, type Whole } from '../exact/index.ts'
import type { Word } from '../regulations/index.ts'
import type { Facts } from './facts.ts'
import { wholeShape, type Scale, type Shape } from './shape.ts'
import type { Step, TaskRow, Variant } from './step.ts'
import { countIn, type Tally } from './tally.ts'
import { classesOf } from './task-class.ts'
import type { Member, World } from './world.ts'

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

const credit = (value: Whole, { weight }: Shape, scale: Scale): string => {
  if (value === 0) return '0'
  const whole = times(weight, scale.credit)
  return value === whole ? '1' : writeExact(Fraction.of(value, whole))
}

/** What else there is to a task; nothing of most. */
const particularsOf = (task: Task): Partial<TaskRow> | null => {
  const { outcome, fraction, allOrNothing, defects, delays } = task
  if (outcome !== 'PARTIAL' && !allOrNothing && defects.n === 0 && delays.n === 0) return null
  return {
    ...(outcome === 'PARTIAL' ? { fraction: writeExact(fraction) } : null),
    ...(allOrNothing ? { allOrNothing } : null),
    ...(defects.n === 0 ? null : { defects: Number(defects.n) }),
    ...(delays.n === 0 ? null : { delays: Number(delays.n) }),
  }
}

const rowOf = (task: Task, shape: Shape, scale: Scale, madeGood: boolean): TaskRow => {
  const good = madeGood && shape.spoilt
  const points = good ? wholeShape('COMPLETED', shape.weight, scale) : shape
  const row = {
    task: task.id,
    outcome: good ? 'COMPLETED' : task.outcome,
    weight: writeExact(task.weight),
    quantity: credit(points.quantity, points, scale),
    quality: credit(points.quality, points, scale),
    schedule: credit(points.schedule, points, scale),
  } as const
  const particulars = good ? null : particularsOf(task)
  return particulars ? { ...row, ...particulars } : row
}

const waivedOf = ({ graded }: World, member: Member): { task: string; decision: string }[] =>
  member.waived.flatMap((at) => {
    const task = graded.tasks[at]
    return task ? [{ task: task.id, decision: task.waiver ?? '' }] : []
  })

const NONE_WAIVED: readonly { task: string; decision: string }[] = []

export type DeriveTasks = (member: Member, facts: Facts, variant: Variant) => readonly Step[]

/** Rows are shared by every subject that counts the task, and whole steps by those that count the same ones. */
export const shareTasks = (world: World, shapes: readonly Shape[]): DeriveTasks => {
  const { graded, scale } = world
  const known: TaskRow[] = []
  const row = (at: number, variant: Variant): TaskRow => {
    const task = graded.tasks[at]
    const shape = shapes[at]
    if (!task || !shape) throw new RangeError(`no task at ${at}`)
    if (variant === 'MADE_GOOD' && shape.spoilt) return rowOf(task, shape, scale, true)
    return (known[at] ??= rowOf(task, shape, scale, false))
  }
  const make = (member: Member, { tally }: Facts, variant: Variant): readonly Step[] => [
    {
      step: 'TASKS',
      rule: 'COUNTING',
      citation: RULES.citation,
      certainty: RULES.certainty,
      facts: {
        variant,
        tasks: member.tasks.map((at) => row(at, variant)),
        waived: variant === 'AS_IT_STANDS' && member.waived.length > 0 ? waivedOf(world, member) : NONE_WAIVED,
      },
      outcome: countWords(tally),
    },
  ]
  const steps = new Map<Tally, readonly Step[]>()
  return (member, facts, variant) => {
    if (member.waived.length > 0) return make(member, facts, variant)
    const found = steps.get(facts.tally)
    if (found) return found
    const made = make(member, facts, variant)
    steps.set(facts.tally, made)
    return made
  }
}
