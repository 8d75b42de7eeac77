import { plusDays } from '../calendar/index.ts'
import { ok, type Refusal, type Result } from '../core/index.ts'
import type { ReportPeriod } from '../cycle/cycle.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkSum } from './cascade.ts'
import { checkDay, checkLength, checkText, NUMBER_LENGTH } from './check-text.ts'
import { checkEvidence, checkValues } from './check-values.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import type { Report, ReportRecord } from './follow-up.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Task } from './task.ts'
import { holds, refuseByName, refuseByRight, taskSeat } from './who.ts'

const periodOf = (id: string, { facts }: Context): ReportPeriod | undefined =>
  facts.calendar.periods.find((period) => period.id === id)

const recordOf = (task: Task, period: string): ReportRecord | undefined =>
  task.reports.find((record) => record.period === period)

/** Within the window of a period that was not yet reported on. */
export const guardReport: Guard = (task, context, id) => {
  const period = periodOf(id, context)
  return (
    refuseByRight('report', task, context) ??
    refuseByState(task, 'report') ??
    (period ? refuseOutsidePeriod(period, context) : { code: 'malformed', field: 'report.period' }) ??
    (recordOf(task, id) ? { code: 'already-done', field: 'report.period' } : undefined)
  )
}

const refuseOutsidePeriod = ({ opens, closes }: ReportPeriod, { today }: Context): Refusal | undefined => {
  if (today < opens) return { code: 'too-early', data: { opens } }
  return today > closes ? { code: 'period-closed', data: { closes } } : undefined
}

export function report(task: Task, { report: given }: Extract<TaskCommand, { type: 'report' }>): Result<TaskEvent> {
  const refusal = checkReport(task, given)
  return refusal ? { ok: false, refusal } : ok({ type: 'reported', report: given })
}

/** In the window by who gave it; afterwards by the secretariat with a decision, which may also enter a missed one. */
export const guardCorrectReport: Guard = (task, context, id) => {
  const period = periodOf(id, context)
  const given = recordOf(task, id)?.versions.at(-1)
  const refusal = refuseByRight('correct-report', task, context)
  if (refusal) return refusal
  if (!period) return { code: 'malformed', field: 'report.period' }
  if (isByDecision(task, context))
    return (
      refuseByState(task, 'correct-report') ??
      (given || task.missedPeriods.includes(id) ? undefined : { code: 'no-request', field: 'report.period' }) ??
      (context.today > period.closes ? undefined : { code: 'too-early', data: { opens: plusDays(period.closes, 1) } })
    )
  return (
    refuseByName('correct-report', task, context, id) ??
    refuseByState(task, 'correct-report', 'UNIT') ??
    (given ? undefined : { code: 'no-request', field: 'report.period' }) ??
    refuseOutsidePeriod(period, context)
  )
}

const isByDecision = (task: Task, context: Context): boolean =>
  holds('SECRETARIAT', context.facts.cycle.authority, context) ||
  taskSeat('correct-report', task, context)?.seat.at === 'AUTHORITY'

export function correctReport(
  task: Task,
  { report: given, decision }: Extract<TaskCommand, { type: 'correct-report' }>,
  context: Context,
): Result<TaskEvent> {
  const byDecision = isByDecision(task, context)
  const refusal =
    (byDecision ? checkText('decision', decision ?? '', NUMBER_LENGTH) : undefined) ?? checkReport(task, given)
  if (refusal) return { ok: false, refusal }
  return ok({ type: 'report-corrected', report: given, ...(byDecision && decision !== undefined ? { decision } : {}) })
}

function checkReport(task: Task, { values, done, difficulties, forecast, evidence }: Report): Refusal | undefined {
  return inReport(
    checkValues('values', values, task.contract?.terms.indicators ?? []) ??
      checkText('done', done) ??
      checkLength('difficulties', difficulties) ??
      checkDay('forecast', forecast) ??
      checkEvidence(evidence) ??
      checkSum(task, values),
  )
}

const inReport = (refusal: Refusal | undefined): Refusal | undefined =>
  refusal?.field === undefined ? refusal : { ...refusal, field: `report.${refusal.field}` }
