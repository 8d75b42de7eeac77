import type { Refusal } from '../core/index.ts'
import type { UnitEnd } from '../organisation/unit-end.ts'
import type { Context } from '../stream/aggregate.ts'
import type { TaskEvent } from './event.ts'
import { evolve } from './evolve.ts'
import { isDisposedOf, leavesWork } from './open-work.ts'
import type { Task } from './task.ts'

/** What may leave work without a word on where it goes. */
export const leavingBehind: readonly string[] = [
  'submitted',
  'added',
  'checked',
  'settlement-planned',
  'settlement-withdrawn',
] satisfies readonly TaskEvent['type'][]

/**
 * Nothing is begun, taken up again or left undecided in a unit whose end is recorded and in whose place none goes on, but with
 * a decision on it. Asked again in the transaction, where the end is known that was recorded a moment before.
 */
export function refuseLeftBehind(
  task: Task | undefined,
  event: TaskEvent,
  { at, facts }: Pick<Context, 'at' | 'facts'>,
): Refusal | undefined {
  const { ends } = facts
  if (!ends || ends.heir !== undefined || !leavingBehind.includes(event.type)) return undefined
  const after = evolve(task, { seq: (task?.seq ?? 0) + 1, event, at, requestId: '' }, facts)
  return leavesWithout(after, ends) && !(task && leavesWithout(task, ends))
    ? { code: 'no-heir', data: { from: ends.from, decision: ends.decision } }
    : undefined
}

const leavesWithout = (task: Task, ends: UnitEnd): boolean => leavesWork(task) && !isDisposedOf(task, ends)
