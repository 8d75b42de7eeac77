import type { Task } from '../case/index.ts'
import { TASK_CLASSES, classOf, hasWord, type TaskClass } from './task-class.ts'

/** A task as the counting needs it: points are whole multiples of one unit shared by all tasks of the case. */
export type Shape = {
  /** Place in `TASK_CLASSES`; -1: waived. */
  readonly kind: number
  /** Failed or late: what the downgrade would make good. */
  readonly spoilt: boolean
  readonly failed: boolean
  readonly weight: bigint
  readonly quantity: bigint
  readonly quality: bigint
  readonly schedule: bigint
}

export type Scale = { readonly weight: bigint; readonly credit: bigint }

const gcd = (one: bigint, other: bigint): bigint => (other === 0n ? one : gcd(other, one % other))
const lcm = (one: bigint, other: bigint): bigint => (one === other ? one : (one / gcd(one, other)) * other)

/** One unit in which every weight and every credit of the case is whole. */
export const scaleOf = (tasks: readonly Task[]): Scale => {
  let weight = 1n
  let credit = 1n
  for (const task of tasks) {
    weight = lcm(weight, task.weight.d)
    credit = lcm(credit, task.fraction.d)
  }
  return { weight, credit: credit * 4n }
}

const kindOf = (taskClass: TaskClass): number => TASK_CLASSES.indexOf(taskClass)

export const wholeShape = (kind: 'COMPLETED' | 'EXCEEDED', weight: bigint, scale: Scale): Shape => {
  const credit = weight * scale.credit
  return {
    kind: kindOf(kind),
    spoilt: false,
    failed: false,
    weight,
    quantity: credit,
    quality: credit,
    schedule: credit,
  }
}

export const weightIn = (task: Task, scale: Scale): bigint => task.weight.n * (scale.weight / task.weight.d)

const lessQuarters = (whole: bigint, times: bigint): bigint => (times >= 4n ? 0n : whole - (whole / 4n) * times)

export const shapeOf = (task: Task, scale: Scale): Shape => {
  const weight = weightIn(task, scale)
  const taskClass = classOf(task)
  if (taskClass === null) {
    return { kind: -1, spoilt: false, failed: false, weight, quantity: 0n, quality: 0n, schedule: 0n }
  }
  const whole = scale.credit
  const done = hasWord(taskClass, 'DONE')
  const late = hasWord(taskClass, 'LATE')
  const partly = taskClass === 'PARTIAL' && !task.allOrNothing
  const quantity = done ? whole : partly ? task.fraction.n * (whole / task.fraction.d) : 0n
  const quality = hasWord(taskClass, 'GOOD_QUALITY') ? lessQuarters(whole, task.defects.n) : 0n
  const delays = task.delays.n > 1n ? task.delays.n : 1n
  const schedule = late ? lessQuarters(whole, delays) : done ? whole : 0n
  const failed = hasWord(taskClass, 'FAILED')
  return {
    kind: kindOf(taskClass),
    spoilt: failed || late,
    failed,
    weight,
    quantity: weight * quantity,
    quality: weight * quality,
    schedule: weight * schedule,
  }
}
