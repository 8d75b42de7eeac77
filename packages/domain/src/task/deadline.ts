import { dayOf, plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Conclusion, Task } from './task.ts'
import type { Indicator, Milestone } from './terms.ts'

/** Under a contract that ends in a later year. */
const runsOn = ({ contract }: Task, { cycle }: CycleFacts): boolean => (contract?.terms.untilYear ?? 0) > cycle.year

/**
 * The deadline in force: of the terms as changed by decision; of a task of several years the last milestone of this one.
 * Undefined before there is a contract.
 */
export function deadlineInForce(task: Task, facts: CycleFacts): LocalDate | undefined {
  if (!task.contract) return undefined
  if (!runsOn(task, facts)) return task.contract.terms.deadline
  return milestonesOfYear(task, facts).at(-1)?.due ?? facts.calendar.delivery
}

const milestonesOfYear = ({ contract }: Task, { calendar }: CycleFacts): readonly Milestone[] =>
  (contract?.terms.milestones ?? []).filter(({ due }) => due <= calendar.delivery)

/** The milestones before the deadline in force that fall while the contract stands. The one on the deadline is the deadline's. */
export function milestonesInForce(task: Task, facts: CycleFacts): readonly Milestone[] {
  const since = task.contract?.inForceSince
  const deadline = deadlineInForce(task, facts)
  if (since === undefined || deadline === undefined) return []
  return milestonesOfYear(task, facts).filter(({ due }) => due >= dayOf(since) && due < deadline)
}

/**
 * What this year is judged on. Of a task of several years: this year's last milestone of each indicator as its target;
 * an indicator without one is not judged this year.
 */
export function indicatorsInForce(task: Task, facts: CycleFacts): readonly Indicator[] {
  const indicators = task.contract?.terms.indicators ?? []
  if (!runsOn(task, facts)) return indicators
  return indicators.flatMap((indicator) => {
    const last = milestonesOfYear(task, facts).findLast(
      (milestone) => milestone.indicator === indicator.id && milestone.value !== undefined,
    )
    if (last?.value === undefined) return []
    const { exceed: _, ...rest } = indicator
    return [{ ...rest, target: last.value }]
  })
}

/** Last day to correct what was returned or sent back. */
export function correctionDay(task: Task): LocalDate | undefined {
  if (task.status === 'SENT_BACK') return task.sentBack?.correctBy
  return task.status === 'RETURNED' ? lastConclusion(task)?.correctBy : undefined
}

export const lastConclusion = ({ conclusions }: Task): Conclusion | undefined => conclusions.at(-1)

/** Days of the correction, counted from the day after. */
export const correctionEnd = (today: LocalDate, { calendar }: CycleFacts): LocalDate =>
  plusDays(today, calendar.correctionDays)
