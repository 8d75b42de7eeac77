import { isReached, lastCheck } from './measure.ts'
import type { Task } from './task.ts'

/** Delivered and not yet checked: the verifier owes it. */
export const awaitsCheck = ({ status }: Task): boolean => status === 'DELIVERED'

/**
 * Goes on next year: approved work that is not done, accepted work that has not reached every target of its contract, which a task
 * of several years has not until its last, and what was transferred too late in this year.
 */
export function isUnfinished(task: Task): boolean {
  const { status, contract, settled } = task
  if (settled) return settled.waits === true
  if (status !== 'ACCEPTED') return ['APPROVED', 'OFFERED', 'IN_PROGRESS', 'DELIVERED', 'NOT_DONE'].includes(status)
  const results = lastCheck(task)?.results ?? {}
  return (contract?.terms.indicators ?? []).some(
    (indicator) => !isReached(indicator, indicator.target, results[indicator.id] ?? indicator.baseline),
  )
}
