import { Fraction, plus, times, type Whole } from '../exact/index.ts'
import type { Degree } from '../regulations/index.ts'
import { creditOf, type Scale, type Shape } from './shape.ts'
import { TASK_CLASSES, TRAITS, classesOf } from './task-class.ts'

/** The counted tasks of one subject, added up. */
export type Tally = {
  readonly n: number
  /** How many of each of `TASK_CLASSES`. */
  readonly counts: readonly number[]
  /** The same number, the same counts; `NO_MARK` where nothing is shown of them. */
  readonly mark: number
  readonly failed: number
  readonly weight: Whole
  readonly quantity: Whole
  readonly quality: Whole
  readonly schedule: Whole
  /** Result points out of 70: the mean of quantity, quality and schedule. null: there is no task. */
  readonly points: Fraction | null
}

type Counting = {
  readonly shapes: readonly Shape[]
  readonly scale: Scale
  readonly madeGood: boolean
  readonly markOf: (counts: readonly number[]) => number
}

/** `madeGood`: as they would be were the failed and the late ones COMPLETED on time, without defects or delays. */
export const tally = (tasks: readonly number[], { shapes, scale, madeGood, markOf }: Counting): Tally => {
  const counts = TASK_CLASSES.map(() => 0)
  let failed = 0
  let weight: Whole = 0
  let quantity: Whole = 0
  let quality: Whole = 0
  let schedule: Whole = 0
  for (const at of tasks) {
    const shape = shapes[at]
    if (!shape) continue
    const good = madeGood && shape.spoilt
    const kind = good && shape.kind !== TRAITS.EXCEEDED.kind ? TRAITS.COMPLETED.kind : shape.kind
    counts[kind] = (counts[kind] ?? 0) + 1
    if (shape.failed && !good) failed++
    weight = plus(weight, shape.weight)
    const credit = good ? times(shape.weight, scale.credit) : null
    quantity = plus(quantity, credit ?? shape.quantity)
    quality = plus(quality, credit ?? shape.quality)
    schedule = plus(schedule, credit ?? shape.schedule)
  }
  const n = tasks.length
  const points =
    n === 0
      ? null
      : Fraction.of(times(creditOf({ quantity, quality, schedule }), 70), times(times(weight, scale.credit), 3))
  return { n, counts, mark: markOf(counts), failed, weight, quantity, quality, schedule, points }
}

/** Counts below this are told apart by one number: seven of them fit into it. */
const KEYED = 1 << 7

/** Numbers the counts that differ, from 0 on as they come: in a nation's year there are a few hundred. */
export const numberCounts = (): ((counts: readonly number[]) => number) => {
  const marks = new Map<string | number, number>()
  return (counts) => {
    let key: string | number = 0
    for (const count of counts) key = count < KEYED ? key * KEYED + count : Number.NaN
    if (Number.isNaN(key)) key = counts.join()
    const known = marks.get(key)
    if (known !== undefined) return known
    marks.set(key, marks.size)
    return marks.size - 1
  }
}

export const countIn = (counts: readonly number[], classes: readonly number[]): number => {
  let count = 0
  for (const place of classes) count += counts[place] ?? 0
  return count
}

export const countAll = (counts: readonly number[]): number => {
  let all = 0
  for (const count of counts) all += count
  return all
}

const HALF = Fraction.of(1, 2)
const SEVENTY_SIXTHS = Fraction.of(70, 6)

/** The points of one who leads under a text of six parts: unit, organising and unity (0..1 each) weigh as much as the three. */
export const pointsOfSix = (ofThree: Fraction, others: Fraction): Fraction =>
  ofThree.mul(HALF).add(others.mul(SEVENTY_SIXTHS))

const DONE = classesOf(['DONE'], 'OR')
const ON_TIME = classesOf(['ON_TIME'], 'OR')
const LATE = classesOf(['LATE'], 'OR')
const GOOD_QUALITY = classesOf(['GOOD_QUALITY'], 'OR')
const EXCEEDED = classesOf(['EXCEEDED'], 'OR')

export const countDone = (sum: Tally): number => countIn(sum.counts, DONE)

/** The degree of the criterion "results" where the appraisers left it to the tasks (a local rule). */
export const resultsDegree = (sum: Tally, mainTargetsMet: boolean): Degree => {
  const { n, counts } = sum
  const done = countIn(counts, DONE)
  const wellDone = done === n && countIn(counts, GOOD_QUALITY) === n
  if (wellDone && countIn(counts, ON_TIME) === n && countIn(counts, EXCEEDED) * 10 >= n * 3) return 'XUAT_SAC'
  if (wellDone && countIn(counts, LATE) * 5 <= n) return 'TOT'
  return done * 2 >= n || mainTargetsMet ? 'TRUNG_BINH' : 'KEM'
}
