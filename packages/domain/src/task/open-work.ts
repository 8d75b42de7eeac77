import type { UnitEnd } from '../organisation/unit-end.ts'
import { openStatuses } from './open-statuses.ts'
import type { Task } from './task.ts'
import { isUnfinished } from './unfinished.ts'

export const isOpen = ({ carriedOver, status }: Task): boolean =>
  carriedOver === undefined && openStatuses.includes(status)

/** Open, or judged this year but not finished, so that it goes on in the next. */
export const leavesWork = (task: Task): boolean =>
  task.carriedOver === undefined && !task.settled && (isOpen(task) || isUnfinished(task))

/**
 * Whether it has to be said of the task what becomes of it when its unit ends. Where one unit goes on in its place, what this
 * year has judged already goes on there next year by itself.
 */
export const needsDisposition = (task: Task, end: Pick<UnitEnd, 'heir'>): boolean =>
  leavesWork(task) && (isOpen(task) || end.heir === undefined)

/** Whether it is said already: by that decision for that day, or by another that takes effect before. */
export function isDisposedOf({ planned }: Task, end: Pick<UnitEnd, 'from' | 'decision'>): boolean {
  if (!planned) return false
  return planned.withUnit ? isOfEnd(planned, end) : planned.from <= end.from
}

export const isOfEnd = (
  planned: { readonly from: string; readonly decision: string },
  end: Pick<UnitEnd, 'from' | 'decision'>,
): boolean => planned.from === end.from && planned.decision.trim() === end.decision.trim()
