import { OUTCOMES, type Task } from '../case/index.ts'
import { lcm, over, plus, times, type Whole } from '../exact/index.ts'
import { TRAITS, classOf } from './task-class.ts'

/** A task as the counting needs it: points are whole multiples of one unit shared by all tasks of the case. */
export type Shape = {
  /** Place in `TASK_CLASSES`; -1: waived. */
  readonly kind: number
  /** Failed or late: what the downgrade would make good. */
  readonly spoilt: boolean
  readonly failed: boolean
  readonly weight: Whole
  readonly quantity: Whole
  readonly quality: Whole
  readonly schedule: Whole
}

export type Scale = { readonly weight: Whole; readonly credit: Whole }

/** One unit in which every weight and every credit of the case is whole. */
export const scaleOf = (tasks: readonly Task[]): Scale => {
  let weight: Whole = 1
  let credit: Whole = 1
  for (const task of tasks) {
    if (task.weight.d !== 1) weight = lcm(weight, task.weight.d)
    if (task.fraction.d !== 1) credit = lcm(credit, task.fraction.d)
  }
  return { weight, credit: times(credit, 4) }
}

export const wholeShape = (kind: 'COMPLETED' | 'EXCEEDED', weight: Whole, scale: Scale): Shape => {
  const credit = times(weight, scale.credit)
  return {
    kind: TRAITS[kind].kind,
    spoilt: false,
    failed: false,
    weight,
    quantity: credit,
    quality: credit,
    schedule: credit,
  }
}

export const weightIn = ({ weight }: Task, scale: Scale): Whole => times(weight.n, over(scale.weight, weight.d))

const lessQuarters = (whole: Whole, quarters: Whole): Whole =>
  quarters === 0 ? whole : quarters >= 4 ? 0 : times(over(whole, 4), 4 - Number(quarters))

const shapeOf = (task: Task, scale: Scale): Shape => {
  const weight = weightIn(task, scale)
  const taskClass = classOf(task)
  if (taskClass === null) {
    return { kind: -1, spoilt: false, failed: false, weight, quantity: 0, quality: 0, schedule: 0 }
  }
  const { kind, done, late, good, failed } = TRAITS[taskClass]
  const whole = times(weight, scale.credit)
  const partly = taskClass === 'PARTIAL' && !task.allOrNothing
  const { fraction, defects, delays } = task
  return {
    kind,
    spoilt: failed || late,
    failed,
    weight,
    quantity: done ? whole : partly ? times(over(whole, fraction.d), fraction.n) : 0,
    quality: good ? lessQuarters(whole, defects.n) : 0,
    schedule: late ? lessQuarters(whole, delays.n > 1 ? delays.n : 1) : done ? whole : 0,
  }
}

const digit = (value: Whole, below: number): number => (typeof value === 'number' && value < below ? value : Number.NaN)

/** All that the shape of a task follows from, as one number below 2^31; NaN where a number of it is not a small one. */
const keyOf = ({ outcome, weight, fraction, allOrNothing, defects, delays }: Task): number => {
  const part = outcome === 'PARTIAL' ? digit(fraction.n, 16) * 16 + digit(fraction.d, 16) : 0
  const counts = digit(defects.n, 16) * 16 + digit(delays.n, 16)
  const kind = OUTCOMES.indexOf(outcome) * 2 + Number(allOrNothing)
  return ((kind * 128 + (weight.d === 1 ? digit(weight.n, 128) : Number.NaN)) * 256 + counts) * 256 + part
}

/** The shapes of a case: tasks that count alike have the very same. */
export const shareShapes = (scale: Scale): ((task: Task) => Shape) => {
  const known = new Map<number, Shape>()
  return (task) => {
    const key = keyOf(task)
    const found = known.get(key)
    if (found) return found
    const shape = shapeOf(task, scale)
    if (!Number.isNaN(key)) known.set(key, shape)
    return shape
  }
}

/** Quantity, quality and schedule together. */
export const creditOf = ({ quantity, quality, schedule }: Pick<Shape, 'quantity' | 'quality' | 'schedule'>): Whole =>
  plus(plus(quantity, quality), schedule)
