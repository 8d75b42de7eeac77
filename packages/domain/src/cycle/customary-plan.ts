import { nextWorkingDay, plusDays, weekdayOf } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CyclePlan } from './cycle.ts'

/**
 * The dates of a year as the towns and provinces lay them out: registration in January, work until December, the decision
 * by the year's last day, appeals in the next January. What the secretariat begins with, to change as it likes.
 * Windows open on a working day; that their last day is one too is seen to when the plan is made exact.
 */
export function customaryPlan(year: number): CyclePlan {
  const day = (monthAndDay: string): LocalDate => `${year}-${monthAndDay}`
  const after = (monthAndDay: string): LocalDate => `${year + 1}-${monthAndDay}`
  const registration = mondayFrom(day('01-08'))
  const appeal = nextWorkingDay(after('01-04'))
  return {
    registration: { opens: nextWorkingDay(registration), closes: plusDays(registration, 18) },
    correctionDays: 10,
    signing: { remindAfterDays: [3, 5], escalateAfterDays: 7 },
    reports: { first: day('03-01'), months: false, quarters: true, openWorkingDays: 7 },
    delivery: day('12-01'),
    acceptance: day('12-08'),
    assessment: { opens: nextWorkingDay(day('12-07')), closes: day('12-18') },
    grading: nextWorkingDay(day('12-22')),
    decision: { opens: nextWorkingDay(day('12-23')), closes: day('12-31') },
    appeal: { opens: appeal, closes: plusDays(appeal, 4) },
    close: nextWorkingDay(after('01-18')),
    shift: true,
  }
}

const mondayFrom = (day: LocalDate): LocalDate => plusDays(day, (8 - weekdayOf(day)) % 7)
