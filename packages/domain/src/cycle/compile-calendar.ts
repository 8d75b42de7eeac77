import { daysBetween, endOfMonth, isDay, nextWorkingDay, plusDays, plusWorkingDays } from '../calendar/index.ts'
import { checkEach, checkNumber, ok, refuse, type LocalDate, type Refused, type Result } from '../core/index.ts'
import type { CycleCalendar, CyclePlan, CycleTerms, ReportPeriod, Window } from './cycle.ts'

/** Reports are laid out over this many days at most: a mistyped year must not lay out a century. */
const LONGEST = 800

/**
 * Makes a plan exact: lays out the report periods, and moves deadlines on a day off to the next working day where the
 * plan says so. Refuses with the path of the field at fault; of dates out of order, the later one, with `data.earliest`.
 */
export function compileCalendar(plan: CyclePlan, period: CycleTerms['period']): Result<CycleCalendar> {
  const refused = checkDays(plan) ?? checkCounts(plan)
  if (refused) return refused
  const shifted = shiftDeadlines(plan)
  const disorder = checkOrder(shifted, period.from)
  if (disorder) return disorder
  if (daysBetween(plan.reports.first, shifted.delivery) > LONGEST)
    return refuse('malformed', {
      field: 'plan.reports.first',
      data: { earliest: plusDays(shifted.delivery, -LONGEST) },
    })
  const { reports, shift: _, ...rest } = shifted
  return ok({ ...rest, periods: layOutPeriods(reports, rest.delivery) })
}

function checkDays(plan: CyclePlan): Refused | undefined {
  const days: readonly (readonly [string, LocalDate])[] = [
    ...daysOf('plan.registration', plan.registration),
    ['plan.reports.first', plan.reports.first],
    ['plan.delivery', plan.delivery],
    ['plan.acceptance', plan.acceptance],
    ...daysOf('plan.assessment', plan.assessment),
    ['plan.grading', plan.grading],
    ...daysOf('plan.decision', plan.decision),
    ...daysOf('plan.appeal', plan.appeal),
    ['plan.close', plan.close],
  ]
  return checkEach(days, ([field, day]) => (isDay(day) ? undefined : refuse('malformed', { field })))
}

const daysOf = (field: string, window: Window) =>
  [[`${field}.opens`, window.opens] as const, [`${field}.closes`, window.closes] as const] as const

function checkCounts(plan: CyclePlan): Refused | undefined {
  const { remindAfterDays, escalateAfterDays } = plan.signing
  if (remindAfterDays.length > 10)
    return refuse('too-many', { field: 'plan.signing.remindAfterDays', data: { limit: 10 } })
  return (
    checkNumber('plan.correctionDays', plan.correctionDays, [1, 90], 0) ??
    checkNumber('plan.reports.openWorkingDays', plan.reports.openWorkingDays, [1, 20], 0) ??
    checkEach(remindAfterDays, (days, index) =>
      checkNumber(`plan.signing.remindAfterDays[${index}]`, days, [(remindAfterDays[index - 1] ?? 0) + 1, 365], 0),
    ) ??
    checkNumber('plan.signing.escalateAfterDays', escalateAfterDays, [(remindAfterDays.at(-1) ?? 0) + 1, 366], 0)
  )
}

function shiftDeadlines(plan: CyclePlan): CyclePlan {
  if (!plan.shift) return plan
  const shift = (window: Window): Window => ({ opens: window.opens, closes: nextWorkingDay(window.closes) })
  return {
    ...plan,
    registration: shift(plan.registration),
    delivery: nextWorkingDay(plan.delivery),
    acceptance: nextWorkingDay(plan.acceptance),
    assessment: shift(plan.assessment),
    decision: shift(plan.decision),
    appeal: shift(plan.appeal),
  }
}

/** Each row: a date, and the first day on which it may lie. What happens at 00:00 needs the day before to be over. */
function checkOrder(plan: CyclePlan, from: LocalDate): Refused | undefined {
  const after = (...days: readonly LocalDate[]) =>
    days
      .map((day) => plusDays(day, 1))
      .toSorted()
      .at(-1) ?? from
  const rows: readonly (readonly [string, LocalDate, LocalDate])[] = [
    ['plan.registration.closes', plan.registration.closes, plan.registration.opens],
    ['plan.delivery', plan.delivery, [after(plan.registration.closes), from].toSorted()[1] ?? from],
    ['plan.acceptance', plan.acceptance, plan.delivery],
    ['plan.assessment.opens', plan.assessment.opens, after(plan.registration.closes)],
    ['plan.assessment.closes', plan.assessment.closes, plan.assessment.opens],
    ['plan.grading', plan.grading, after(plan.acceptance, plan.assessment.closes)],
    ['plan.decision.opens', plan.decision.opens, plan.grading],
    ['plan.decision.closes', plan.decision.closes, plan.decision.opens],
    ['plan.appeal.opens', plan.appeal.opens, after(plan.decision.closes)],
    ['plan.appeal.closes', plan.appeal.closes, plan.appeal.opens],
    ['plan.close', plan.close, after(plan.appeal.closes)],
  ]
  return checkEach(rows, ([field, day, earliest]) =>
    day < earliest ? refuse('malformed', { field, data: { earliest } }) : undefined,
  )
}

/** Every month and quarter that ends before the last day for delivery, from the first day reported on. */
function layOutPeriods(reports: CyclePlan['reports'], delivery: LocalDate): readonly ReportPeriod[] {
  const periods: ReportPeriod[] = []
  let quarterFrom = reports.first
  for (let from = reports.first; endOfMonth(from) < delivery; from = plusDays(endOfMonth(from), 1)) {
    const to = endOfMonth(from)
    const window = { opens: plusDays(to, 1), closes: plusWorkingDays(to, reports.openWorkingDays) }
    const [year, month] = [to.slice(0, 4), to.slice(5, 7)]
    if (reports.months) periods.push({ ...window, id: `${year}-M${month}`, kind: 'MONTH', from, to })
    if (Number(month) % 3 !== 0) continue
    if (reports.quarters) periods.push({ ...window, id: quarterOf(to), kind: 'QUARTER', from: quarterFrom, to })
    quarterFrom = plusDays(to, 1)
  }
  return periods
}

/** `2024-Q1`: the quarter in which a day lies. */
export const quarterOf = (day: LocalDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
