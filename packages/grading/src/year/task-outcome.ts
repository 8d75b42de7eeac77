import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { outcomeFacts, type Task } from '@khoan-viec/domain/task'
import type { TaskInput } from '../case/input.ts'
import { outcomeOf } from '../outcome/index.ts'

export type TaskOutcome = Pick<TaskInput, 'outcome' | 'fraction' | 'defects' | 'delays' | 'waiver'>

/**
 * What a task came to: a correction by decision first, then what a decision fixed before its time, then a waiver by decision, then what was accepted. What nobody
 * accepted is not done.
 */
export function outcomeOfTask(task: Task, facts: CycleFacts): TaskOutcome {
  const found = outcomeFacts(task, facts)
  const { corrected, settled, waiver } = found
  if (corrected?.outcome === 'WAIVED') return { outcome: 'WAIVED', waiver: corrected.decision }
  if (corrected) {
    return { outcome: corrected.outcome, ...(corrected.fraction === undefined ? {} : { fraction: corrected.fraction }) }
  }
  if (settled) return settled.standing
  if (waiver !== undefined) return { outcome: 'WAIVED', waiver }
  const { outcome, fraction, defects, delays } = outcomeOf({
    indicators: found.indicators,
    verdict: found.quality ?? 'GOOD',
    failedChecks: found.failedChecks,
    deadlinesMissed: found.deadlinesMissed,
    deadline: found.deadline ?? facts.calendar.delivery,
    ...(found.accepted && found.deliveredOn !== undefined ? { deliveredAt: found.deliveredOn } : {}),
  })
  return { outcome, defects, delays, ...(outcome === 'PARTIAL' ? { fraction } : {}) }
}
