import type { UnitCode } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { ID_LENGTH } from './check-text.ts'
import type { TaskId } from './task-id.ts'

const HASH_LENGTH = 32
const hashed = new RegExp(`^t-[0-9a-f]{${HASH_LENGTH}}$`)

/** What a task is called that goes on whole in another unit by itself: after the one before it, or by a hash where that is too long. */
export function successorName(task: TaskId, unit: UnitCode, hash: Context['hash']): TaskId {
  const id = `${task}.${unit}`
  return id.length <= ID_LENGTH ? id : `t-${hash([task, unit]).slice(0, HASH_LENGTH)}`
}

/** Whether what goes on from a task may be called so. */
export const isSuccessorName = (task: TaskId, name: TaskId): boolean =>
  name.startsWith(`${task}.`) || isHashedName(name)

/** Kept for whatever goes on from a task, whichever that is. */
export const isHashedName = (name: TaskId): boolean => hashed.test(name)

/** Every task, there or not, from which one of this name would go on. */
export function namesBefore(name: TaskId): readonly TaskId[] {
  const parts = name.split('.')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
}
