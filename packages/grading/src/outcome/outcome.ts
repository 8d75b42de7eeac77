import type { Outcome } from '../case/index.ts'
import { ONE, ZERO, exactly, type Fraction } from '../exact/index.ts'

export type Indicator = {
  readonly kind: 'NUMBER' | 'YES_NO'
  readonly weight: number
  readonly baseline: number
  /** YES_NO: 1 for yes, 0 for no. This year's milestone for a task that runs into a later year. */
  readonly target: number
  /** From here on the indicator counts as exceeded. */
  readonly exceed?: number
  /** As accepted; absent where nothing was accepted. */
  readonly result?: number
}

export type OutcomeFacts = {
  readonly indicators: readonly Indicator[]
  /** Local day `YYYY-MM-DD` of the accepted delivery; absent where nothing was delivered and accepted in time to count. */
  readonly deliveredAt?: string
  /** The final deadline in force, a local day. */
  readonly deadline: string
  readonly verdict: 'GOOD' | 'BADLY_DONE'
  /** Checks that failed before the accepted one. */
  readonly failedChecks: number
  /** Deadlines missed, milestones and end. */
  readonly deadlinesMissed: number
}

export type AcceptedOutcome = {
  readonly outcome: Exclude<Outcome, 'WAIVED'>
  /** 0..1; 0 unless PARTIAL. */
  readonly fraction: number
  readonly defects: number
  readonly delays: number
}

/** A target below the baseline is reached from above: poverty falls. Where they are equal, the exceed threshold tells. */
const isFalling = ({ baseline, target, exceed }: Indicator): boolean =>
  target < baseline || (target === baseline && exceed !== undefined && exceed < target)

const reaches = (indicator: Indicator, bound: number): boolean => {
  const { result } = indicator
  if (result === undefined) return false
  return isFalling(indicator) ? result <= bound : result >= bound
}

const isAtTarget = (indicator: Indicator): boolean =>
  indicator.kind === 'YES_NO' ? indicator.result === indicator.target : reaches(indicator, indicator.target)

const partDone = (indicator: Indicator): Fraction => {
  const { kind, baseline, target, result } = indicator
  if (isAtTarget(indicator)) return ONE
  if (kind === 'YES_NO' || target === baseline || result === undefined) return ZERO
  const way = exactly(result)
    .sub(exactly(baseline))
    .div(exactly(target).sub(exactly(baseline)))
  return way.compare(ZERO) < 0 ? ZERO : way.compare(ONE) > 0 ? ONE : way
}

const meanPart = (indicators: readonly Indicator[]): number => {
  let done = ZERO
  let weight = ZERO
  for (const indicator of indicators) {
    done = done.add(partDone(indicator).mul(exactly(indicator.weight)))
    weight = weight.add(exactly(indicator.weight))
  }
  return weight.n === 0 ? 0 : done.div(weight).valueOf()
}

const isExceeded = (indicators: readonly Indicator[]): boolean => {
  const withThreshold = indicators.filter(({ exceed }) => exceed !== undefined)
  return (
    withThreshold.length > 0 &&
    withThreshold.every((indicator) => indicator.exceed !== undefined && reaches(indicator, indicator.exceed))
  )
}

/** What a task comes to at the year's end, from its accepted indicators (docs/grading.md, section 4.1). */
export const outcomeOf = (facts: OutcomeFacts): AcceptedOutcome => {
  const { indicators, deliveredAt, deadline, verdict, failedChecks, deadlinesMissed } = facts
  const rest = { fraction: 0, defects: failedChecks, delays: deadlinesMissed }
  if (deliveredAt === undefined) return { outcome: 'NOT_DONE', ...rest }
  const onTime = deliveredAt <= deadline
  if (verdict === 'BADLY_DONE')
    return { outcome: 'POOR_QUALITY', ...rest, delays: onTime ? 0 : Math.max(1, deadlinesMissed) }
  if (!indicators.every(isAtTarget)) return { outcome: 'PARTIAL', ...rest, fraction: meanPart(indicators) }
  if (!onTime) return { outcome: 'COMPLETED_LATE', ...rest }
  return { outcome: isExceeded(indicators) ? 'EXCEEDED' : 'COMPLETED', ...rest }
}
