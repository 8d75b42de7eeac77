import { rightsOfTask } from '../access/rights-of-task.ts'
import type { Place } from '../access/seat.ts'
import type { LocalDate, Refusal } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import type { TaskCommand } from './command.ts'
import type { Task, TaskStatus } from './task.ts'

/**
 * Whether the actor may give a command now, before its content is looked at: who, then when.
 * `subject` names the part, period, request or lapse it is about.
 */
export type Guard = (task: Task, context: Context, subject: string) => Refusal | undefined

/** The right is not one of the task's present state; `at` looks at the seat that is narrower than the right. */
export const refuseByState = (task: Task, type: TaskCommand['type'], at?: Place): Refusal | undefined => {
  const right = rightsOfTask[type]
  const states = right.seats.find((seat) => seat.at === at)?.in ?? right.in
  return typeof states === 'string' ? undefined : refuseUnless(task, ...states)
}

export const refuseAfter = (today: LocalDate, closes: LocalDate): Refusal | undefined =>
  today > closes ? { code: 'too-late', data: { closes } } : undefined

export const refuseOutside = (
  today: LocalDate,
  { opens, closes }: { readonly opens: LocalDate; readonly closes: LocalDate },
): Refusal | undefined => (today < opens ? { code: 'too-early', data: { opens } } : refuseAfter(today, closes))

const refuseUnless = (task: Task, ...statuses: readonly TaskStatus[]): Refusal | undefined =>
  statuses.includes(task.status) ? undefined : { code: 'not-now', data: { status: task.status } }
