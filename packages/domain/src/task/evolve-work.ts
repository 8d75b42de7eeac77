import type { Instant } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { deadlineInForce } from './deadline.ts'
import { isMilestoneReached } from './due.ts'
import type { TaskEvent } from './event.ts'
import type { Lapse, ReportRecord } from './follow-up.ts'
import { saidBy, type Happened } from './happened.ts'
import { makeGood } from './ladder.ts'
import { reportedValues } from './measure.ts'
import type { Task } from './task.ts'

export type WorkEvent = Extract<
  TaskEvent,
  {
    type:
      | 'reported'
      | 'report-corrected'
      | 'report-missed'
      | 'milestone-missed'
      | 'fell-overdue'
      | 'delivered'
      | 'checked'
      | 'closed-undelivered'
      | 'outcome-corrected'
      | 'year-closed'
  }
>

/** Reports, lapses, deliveries, checks, and the end of the year. */
export function evolveWork(task: Task, happened: Happened<WorkEvent>, facts: CycleFacts): Task {
  const { event, at } = happened
  const said = saidBy(happened)
  switch (event.type) {
    case 'reported':
      return reported(task, { ...event.report, at, ...said })
    case 'report-corrected':
      return reported(task, {
        ...event.report,
        at,
        ...said,
        ...(event.decision === undefined ? {} : { decision: event.decision }),
      })
    case 'report-missed': {
      const lapse: Lapse = { id: `report/${event.period}`, kind: 'MISSED_REPORT', at, step: event.step }
      return { ...task, missedPeriods: [...task.missedPeriods, event.period], lapses: [...task.lapses, lapse] }
    }
    case 'milestone-missed': {
      const lapse: Lapse = { id: `milestone/${event.milestone}`, kind: 'MISSED_MILESTONE', at, step: event.step }
      return { ...task, lapses: [...task.lapses, lapse] }
    }
    case 'fell-overdue': {
      const id = `deadline/${deadlineInForce(task, facts) ?? at}`
      return { ...task, lapses: [...task.lapses, { id, kind: 'OVERDUE', at, step: event.step }] }
    }
    case 'delivered':
      return {
        ...task,
        status: 'DELIVERED',
        deliveries: [...task.deliveries, { ...event.delivery, at, ...said }],
        lapses: makeGood(task.lapses, at, ({ kind }) => kind === 'OVERDUE'),
      }
    case 'checked':
      return checked({ ...task, checks: [...task.checks, { ...event.check, at, ...said }] }, event.check.verdict, at)
    case 'closed-undelivered':
      return { ...task, status: 'NOT_DONE' }
    case 'outcome-corrected': {
      const { outcome, fraction, decision, ground } = event
      return { ...task, corrected: { outcome, ...(fraction === undefined ? {} : { fraction }), decision, ground, at } }
    }
    case 'year-closed':
      return { ...task, carriedOver: event.carriedOver }
  }
}

/** What failed goes back into work, unless the year's last day is past. */
function checked(task: Task, verdict: 'ACCEPTED' | 'FAILED', at: Instant): Task {
  if (verdict === 'ACCEPTED') return { ...task, status: 'ACCEPTED' }
  return task.status === 'NOT_DONE' ? task : { ...task, status: 'IN_PROGRESS', resumedAt: at }
}

type Version = ReportRecord['versions'][number]

function reported(task: Task, version: Version): Task {
  const { period } = version
  const known = task.reports.some((record) => record.period === period)
  const reports = known
    ? task.reports.map((record) =>
        record.period === period ? { ...record, versions: [...record.versions, version] } : record,
      )
    : [...task.reports, { period, versions: [version] }]
  const now = { ...task, reports }
  const values = reportedValues(now)
  const reachedNow = (task.contract?.terms.milestones ?? [])
    .filter((milestone) => isMilestoneReached(now, milestone, values))
    .map(({ id }) => `milestone/${id}`)
  // Values are cumulative: a report in time tells what the missed one before it should have told.
  const isMadeGood = ({ id, kind }: Lapse): boolean =>
    kind === 'MISSED_REPORT' ? version.decision === undefined || id === `report/${period}` : reachedNow.includes(id)
  return { ...now, lapses: makeGood(task.lapses, version.at, isMadeGood) }
}
