import type { CycleFacts } from '../cycle/cycle.ts'
import { indicatorsInForce } from './deadline.ts'
import { isReached, knownValues, meanDone } from './measure.ts'
import type { Standing } from './settlement.ts'
import type { Task } from './task.ts'

/** What has come of the work by today, from what is known of its results. */
export function standingOf(task: Task, facts: CycleFacts): Standing {
  const indicators = indicatorsInForce(task, facts)
  const values = knownValues(task) ?? {}
  const fraction = meanDone(indicators, values)
  const reached = indicators.every((each) => isReached(each, each.target, values[each.id] ?? each.baseline))
  const wasLate = task.lapses.some(({ kind }) => kind === 'OVERDUE')
  if (indicators.length > 0 && reached) return { outcome: wasLate ? 'COMPLETED_LATE' : 'COMPLETED' }
  return fraction > 0 ? { outcome: 'PARTIAL', fraction } : { outcome: 'NOT_DONE' }
}
