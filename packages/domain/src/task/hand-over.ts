import { dayOf } from '../calendar/index.ts'
import { ok, refuse, type Instant, type LocalDate, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState } from './guard.ts'
import { standingOf } from './standing.ts'
import type { Task } from './task.ts'
import { obligorsOf } from './who.ts'

type HandOver = Extract<TaskCommand, { type: 'hand-over' }>
type Settle = Extract<TaskCommand, { type: 'settle-hand-over' }>

/** A head leaves a running task. What he leaves is the state of his last day, until the act that all have signed says otherwise. */
export function handOver(task: Task, command: HandOver, { facts, today }: Context): Result<TaskEvent> {
  const { post, outgoing, incoming, decision, item, lastDay } = command
  const now = obligorsOf(task)
  const isHis = (post === 'SECRETARY' ? now?.secretary : now?.chairman) === outgoing
  const refusal = refuseByState(task, 'hand-over') ?? (isHis ? undefined : ({ code: 'already-done' } as const))
  if (refusal) return { ok: false, refusal }
  const left = item ?? { task: task.id, note: '', ...standingOf(asOfDay(task, lastDay ?? today), facts) }
  return ok({ type: 'handed-over', post, outgoing, incoming, decision, item: left })
}

/** What the signed act says of this task. Once said it is fixed: whatever comes later is another's. */
export function settleHandOver(
  { handovers }: Task,
  { post, outgoing, decision, act, item }: Settle,
): Result<TaskEvent> {
  const left = handovers.find((each) => each.post === post && each.outgoing === outgoing && each.decision === decision)
  if (!left) return refuse('not-found', { field: 'outgoing' })
  if (left.act !== undefined) return refuse('already-done')
  return ok({ type: 'hand-over-settled', post, outgoing, decision, act, item })
}

/** The work as it stood at the end of a day: a change of head may be entered later, and what came in between is the next head's. */
function asOfDay(task: Task, day: LocalDate): Task {
  const isBy = ({ at }: { readonly at: Instant }): boolean => dayOf(at) <= day
  const deliveries = task.deliveries.filter(isBy)
  const checked = task.checks.filter(isBy).at(-1)
  const delivered = deliveries.at(-1)
  const isWithVerifier = delivered !== undefined && (checked === undefined || checked.at < delivered.at)
  return {
    ...task,
    status: isWithVerifier ? 'DELIVERED' : 'IN_PROGRESS',
    deliveries,
    reports: task.reports.flatMap((report) => {
      const versions = report.versions.filter(isBy)
      return versions.length > 0 ? [{ ...report, versions }] : []
    }),
    lapses: task.lapses.filter(isBy),
  }
}
