import type { LocalDate, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { checkDay, checkId, checkLength, checkText, TITLE_LENGTH } from './check-text.ts'
import { fitsIndicator, isDecimal } from './check-values.ts'
import type { Indicator, Milestone } from './terms.ts'

const INDICATORS = 8
const MILESTONES = 24
const YEARS_AHEAD = 5

/** What a registration and a contract both fix: what is measured, until when, how heavy it weighs. */
export type Targets = {
  readonly indicators: readonly Indicator[]
  readonly milestones: readonly Milestone[]
  readonly deadline: LocalDate
  readonly weight: number
  readonly untilYear?: number
}

export function checkTargets(targets: Targets, facts: CycleFacts): Refusal | undefined {
  return (
    checkIndicators(targets.indicators) ??
    checkDeadline(targets, facts) ??
    checkMilestones(targets, facts) ??
    (Number.isInteger(targets.weight) && targets.weight >= 1 && targets.weight <= 10
      ? undefined
      : { code: 'malformed', field: 'weight', data: { from: 1, to: 10 } })
  )
}

function checkIndicators(indicators: readonly Indicator[]): Refusal | undefined {
  if (indicators.length === 0) return { code: 'missing', field: 'indicators' }
  if (indicators.length > INDICATORS) return { code: 'too-many', field: 'indicators', data: { limit: INDICATORS } }
  for (const [index, indicator] of indicators.entries()) {
    const refusal = checkIndicator(`indicators[${index}]`, indicator)
    if (refusal) return refusal
    const first = indicators.findIndex(({ id }) => id === indicator.id)
    if (first !== index) return { code: 'malformed', field: `indicators[${index}].id` }
  }
  return undefined
}

function checkIndicator(field: string, indicator: Indicator): Refusal | undefined {
  const { id, name, kind, uom, baseline, target, exceed, weight } = indicator
  const wrong = (part: keyof Indicator): Refusal => ({ code: 'malformed', field: `${field}.${part}` })
  return (
    checkId(`${field}.id`, id) ??
    checkText(`${field}.name`, name, TITLE_LENGTH) ??
    (kind === 'NUMBER' ? checkText(`${field}.uom`, uom, 50) : checkLength(`${field}.uom`, uom, 50)) ??
    (fitsIndicator(indicator, baseline) ? undefined : wrong('baseline')) ??
    (fitsIndicator(indicator, target) ? undefined : wrong('target')) ??
    (exceed === undefined || isBeyond(indicator, exceed) ? undefined : wrong('exceed')) ??
    (isDecimal(weight) && weight > 0 && weight <= 100 ? undefined : wrong('weight'))
  )
}

/** The threshold of exceeding lies beyond the target, seen from the baseline. A yes cannot be exceeded. */
const isBeyond = ({ kind, baseline, target }: Indicator, exceed: number): boolean =>
  kind === 'NUMBER' &&
  isDecimal(exceed) &&
  target !== baseline &&
  (target > baseline ? exceed > target : exceed < target)

function checkDeadline({ deadline, untilYear }: Targets, { cycle, calendar }: CycleFacts): Refusal | undefined {
  const refusal = checkDay('deadline', deadline)
  if (refusal) return refusal
  if (
    untilYear !== undefined &&
    !(Number.isInteger(untilYear) && untilYear >= cycle.year && untilYear <= cycle.year + YEARS_AHEAD)
  )
    return { code: 'malformed', field: 'untilYear', data: { from: cycle.year, to: cycle.year + YEARS_AHEAD } }
  const opens = calendar.registration.opens
  const closes = untilYear !== undefined && untilYear > cycle.year ? `${untilYear}-12-31` : calendar.delivery
  if (deadline >= opens && deadline <= closes) return undefined
  return { code: 'deadline-outside-cycle', field: 'deadline', data: { opens, closes } }
}

function checkMilestones(targets: Targets, { cycle, calendar }: CycleFacts): Refusal | undefined {
  const { milestones, indicators, deadline, untilYear } = targets
  if (milestones.length > MILESTONES) return { code: 'too-many', field: 'milestones', data: { limit: MILESTONES } }
  for (const [index, milestone] of milestones.entries()) {
    const refusal = checkMilestone(`milestones[${index}]`, milestone, indicators)
    if (refusal) return refusal
    const first = milestones.findIndex(({ id }) => id === milestone.id)
    if (first !== index) return { code: 'malformed', field: `milestones[${index}].id` }
    const before = milestones[index - 1]
    if ((before && before.due > milestone.due) || milestone.due > deadline)
      return { code: 'malformed', field: `milestones[${index}].due`, data: { closes: deadline } }
  }
  if (untilYear === undefined || untilYear <= cycle.year) return undefined
  // This year's milestones are what the year is judged on.
  const judged = milestones.some(
    ({ due, indicator, value }) => due <= calendar.delivery && indicator !== undefined && value !== undefined,
  )
  return judged ? undefined : { code: 'missing', field: 'milestones', data: { closes: calendar.delivery } }
}

function checkMilestone(field: string, milestone: Milestone, indicators: readonly Indicator[]): Refusal | undefined {
  const { id, due, what, indicator, value } = milestone
  const measured = indicators.find((each) => each.id === indicator)
  return (
    checkId(`${field}.id`, id) ??
    checkDay(`${field}.due`, due) ??
    checkText(`${field}.what`, what, TITLE_LENGTH) ??
    (indicator !== undefined && !measured ? { code: 'malformed', field: `${field}.indicator` } : undefined) ??
    (value !== undefined && !(measured && fitsIndicator(measured, value))
      ? { code: 'malformed', field: `${field}.value` }
      : undefined)
  )
}
