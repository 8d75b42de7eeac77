import { Fraction } from '../exact/index.ts'
import type { Degree } from '../regulations/index.ts'
import type { Scale, Shape } from './shape.ts'
import { TASK_CLASSES, classesOf } from './task-class.ts'

/** The counted tasks of one subject, added up. */
export type Tally = {
  readonly n: number
  /** How many of each of `TASK_CLASSES`. */
  readonly counts: readonly number[]
  readonly failed: number
  readonly weight: bigint
  readonly quantity: bigint
  readonly quality: bigint
  readonly schedule: bigint
}

const COMPLETED = TASK_CLASSES.indexOf('COMPLETED')
const EXCEEDING = TASK_CLASSES.indexOf('EXCEEDED')

const addUp = (tasks: readonly number[], shapes: readonly Shape[], scale: Scale, madeGood: boolean): Tally => {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  let failed = 0
  let weight = 0n
  let quantity = 0n
  let quality = 0n
  let schedule = 0n
  for (const at of tasks) {
    const shape = shapes[at]
    if (!shape) continue
    const good = madeGood && shape.spoilt
    const kind = good && shape.kind !== EXCEEDING ? COMPLETED : shape.kind
    counts[kind] = (counts[kind] ?? 0) + 1
    if (shape.failed && !good) failed++
    weight += shape.weight
    const credit = good ? shape.weight * scale.credit : null
    quantity += credit ?? shape.quantity
    quality += credit ?? shape.quality
    schedule += credit ?? shape.schedule
  }
  return { n: tasks.length, counts, failed, weight, quantity, quality, schedule }
}

export const tally = (tasks: readonly number[], shapes: readonly Shape[], scale: Scale): Tally =>
  addUp(tasks, shapes, scale, false)

/** The same were the failed and the late ones COMPLETED on time, without defects or delays. */
export const tallyMadeGood = (tasks: readonly number[], shapes: readonly Shape[], scale: Scale): Tally =>
  addUp(tasks, shapes, scale, true)

export const countIn = (counts: readonly number[], classes: readonly number[]): number => {
  let count = 0
  for (const place of classes) count += counts[place] ?? 0
  return count
}

/** Result points out of 70, computed from the tasks: the mean of quantity, quality and schedule. */
export const resultPoints = (sum: Tally, scale: Scale): Fraction =>
  new Fraction(70n * (sum.quantity + sum.quality + sum.schedule), 3n * sum.weight * scale.credit)

/** The same for one who leads under a text of six parts: unit, organising and unity (0..1 each) weigh as much. */
export const resultPointsOfSix = (sum: Tally, scale: Scale, others: Fraction): Fraction =>
  new Fraction(sum.quantity + sum.quality + sum.schedule, sum.weight * scale.credit).add(others).mul(70n).div(6n)

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
