import { compileCalendar, type ReportPeriod } from '@khoan-viec/domain/cycle'
import { BrokenScenario } from '../faults.ts'
import type { YearSource } from '../source/index.ts'

/** The report periods that the plan makes; throws BrokenScenario with the path of the date at fault. */
export function periodsOf({ plan, cycle }: YearSource): readonly ReportPeriod[] {
  const calendar = compileCalendar(plan, cycle.period)
  if (calendar.ok) return calendar.value.periods
  const { field = 'plan', data } = calendar.refusal
  const earliest = data?.['earliest']
  throw new BrokenScenario([
    { path: field, problem: earliest === undefined ? 'cannot be what it is' : `must be ${earliest} or later` },
  ])
}
