import type { Indicator, Milestone, ReportRecord } from '@khoan-viec/domain/task'
import type { Reading } from '@khoan-viec/ui/chart'

/** What an indicator should have reached when: its milestones, then its target on the deadline. */
export function plannedReadings(
  indicator: Pick<Indicator, 'id' | 'target'>,
  milestones: readonly Milestone[],
  deadline: string,
): readonly Reading[] {
  const marks = milestones.flatMap(({ indicator: measured, due, value }) =>
    measured === indicator.id && value !== undefined ? [{ date: due, value }] : [],
  )
  const last = marks.at(-1)
  return last !== undefined && last.date >= deadline ? marks : [...marks, { date: deadline, value: indicator.target }]
}

/**
 * What was reported of it, on the last day of each period in the order of days; where a month and a quarter end together
 * the one given later stands. `lastDay` knows the periods of the cycle.
 */
export function reportedReadings(
  indicator: Pick<Indicator, 'id'>,
  reports: readonly ReportRecord[],
  lastDay: (period: string) => string | undefined,
): readonly Reading[] {
  const byDay = new Map<string, { readonly at: string; readonly value: number }>()
  for (const { period, versions } of reports) {
    const given = versions.at(-1)
    const value = given?.values[indicator.id]
    const day = lastDay(period)
    if (!given || value === undefined || day === undefined) continue
    const other = byDay.get(day)
    if (!other || other.at < given.at) byDay.set(day, { at: given.at, value })
  }
  return [...byDay]
    .map(([date, { value }]) => ({ date, value }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
}
