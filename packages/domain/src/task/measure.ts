import type { Check, Delivery, ReportRecord, Values } from './follow-up.ts'
import type { Task } from './task.ts'
import type { Indicator } from './terms.ts'

/** Whether a value has come at least as far as a mark, in the direction from baseline to target. */
export function isReached(
  { baseline, target }: Pick<Indicator, 'baseline' | 'target'>,
  mark: number,
  value: number,
): boolean {
  if (target === baseline && mark === target) return value === target
  return target >= baseline ? value >= mark : value <= mark
}

/** The part done, 0..1, of the way from baseline to target; yes or no: 0 or 1. */
export function partDone(
  { kind, baseline, target }: Pick<Indicator, 'kind' | 'baseline' | 'target'>,
  value: number,
): number {
  if (kind === 'YES_NO' || target === baseline) return value === target ? 1 : 0
  return Math.max(0, Math.min(1, (value - baseline) / (target - baseline)))
}

/** The report last given in time, as corrected since. One entered later by decision speaks of days gone by. */
export function lastReport({ reports }: Task): ReportRecord['versions'][number] | undefined {
  const inTime = reports.findLast(({ versions }) => versions[0]?.decision === undefined)
  return (inTime ?? reports.at(-1))?.versions.at(-1)
}

/** The values as last reported. */
export const reportedValues = (task: Task): Values | undefined => lastReport(task)?.values

/** The check in force: the last, which stands for those it corrects. */
export const lastCheck = ({ checks }: Task): Check | undefined => checks.at(-1)

export const lastDelivery = ({ deliveries }: Task): Delivery | undefined => deliveries.at(-1)

/** What is known of the results: accepted, else delivered, else reported. */
export function knownValues(task: Task): Values | undefined {
  if (task.status === 'ACCEPTED') return lastCheck(task)?.results
  if (task.status === 'DELIVERED' || (task.settled && isUnchecked(task))) return lastDelivery(task)?.results
  return reportedValues(task)
}

/** Delivered, and ended by decision before anybody checked it. */
const isUnchecked = ({ deliveries, checks }: Task): boolean =>
  deliveries.length > 0 && checks.every(({ delivery }) => delivery < deliveries.length - 1)

/** 0..1 over all indicators by weight, to six decimals, from what is known of the results. */
export function progressOf(task: Task): number {
  const indicators = task.contract?.terms.indicators ?? task.registration.indicators
  const values = knownValues(task)
  return values === undefined ? 0 : meanDone(indicators, values)
}

/** Mean of the parts done, by weight, to six decimals. */
export function meanDone(indicators: readonly Indicator[], values: Values): number {
  const weight = indicators.reduce((sum, indicator) => sum + indicator.weight, 0)
  if (weight === 0) return 0
  const done = indicators.reduce(
    (sum, indicator) => sum + indicator.weight * partDone(indicator, values[indicator.id] ?? indicator.baseline),
    0,
  )
  return Math.round((done / weight) * 1_000_000) / 1_000_000
}
