import { dayOf } from '../calendar/index.ts'
import { ok, refuse, type Instant, type LocalDate, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState } from './guard.ts'
import { standingOf } from './standing.ts'
import type { Handover, Task } from './task.ts'
import { obligorsOf } from './who.ts'

type HandOver = Extract<TaskCommand, { type: 'hand-over' }>
type Succeed = Extract<TaskCommand, { type: 'succeed-head' }>
type Settle = Extract<TaskCommand, { type: 'settle-hand-over' }>

/** A head leaves a running task. What he leaves is the state of his last day, until the act that all have signed says otherwise. */
export function handOver(task: Task, command: HandOver, { facts, today }: Context): Result<TaskEvent> {
  const { post, outgoing, incoming, decision, item, lastDay } = command
  const now = obligorsOf(task)
  const isHis = (post === 'SECRETARY' ? now?.secretary : now?.chairman) === outgoing
  const refusal = refuseByState(task, 'hand-over') ?? (isHis ? undefined : ({ code: 'already-done' } as const))
  if (refusal) return { ok: false, refusal }
  const left = item ?? { task: task.id, note: '', ...standingOf(asOfDay(task, lastDay ?? today), facts) }
  const next = incoming === undefined ? {} : { incoming }
  return ok({ type: 'handed-over', post, outgoing, ...next, decision, item: left })
}

/** Somebody holds the post again and answers from now on; what was left stays as it is. */
export function succeedHead({ handovers }: Task, command: Succeed): Result<TaskEvent> {
  const { post, outgoing, incoming, decision } = command
  const left = handovers.find((each) => isOf(each, command))
  if (!left) return refuse('not-found', { field: 'outgoing' })
  if (left.incoming !== undefined) return refuse('already-done')
  return ok({ type: 'head-succeeded', post, outgoing, incoming, decision })
}

type Named = Pick<Handover, 'post' | 'outgoing' | 'decision'>
const isOf = (left: Named, { post, outgoing, decision }: Named): boolean =>
  left.post === post && left.outgoing === outgoing && left.decision === decision

/** What the signed act says of this task. Once said it is fixed: whatever comes later is another's. */
export function settleHandOver({ handovers }: Task, command: Settle): Result<TaskEvent> {
  const { post, outgoing, decision, act, item } = command
  const left = handovers.find((each) => isOf(each, command))
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
