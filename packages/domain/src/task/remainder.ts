import type { LocalDate } from '../core/index.ts'
import type { Values } from './follow-up.ts'
import { isReached, knownValues } from './measure.ts'
import type { Successor } from './settlement.ts'
import type { Task } from './task.ts'
import type { ContractTerms, Indicator, Milestone, Registration } from './terms.ts'

const MICRO = 1_000_000

const valueOf = (indicator: Indicator, values: Values): number => values[indicator.id] ?? indicator.baseline

/** Indicators not yet at their targets, each with how much is left: a distance, whichever way it is measured; of a yes or no 1. */
export function leftOf(task: Task): readonly { readonly indicator: Indicator; readonly left: number }[] {
  const values = knownValues(task) ?? {}
  const { indicators } = task.contract?.terms ?? task.registration
  return indicators.flatMap((indicator) => {
    const value = valueOf(indicator, values)
    if (isReached(indicator, indicator.target, value)) return []
    const distance = Math.round(Math.abs(indicator.target - value) * MICRO) / MICRO
    return [{ indicator, left: indicator.kind === 'YES_NO' ? 1 : distance }]
  })
}

/** What is left of the form. Whole: from where the work stands to the same targets. A part: its share, counted from nothing. */
export function registrationLeft(
  task: Task,
  { name, owed }: Pick<Successor, 'name' | 'owed'>,
  today: LocalDate,
): Registration {
  const { registration } = task
  const terms = task.contract?.terms
  const base = terms ? { ...registration, ...workOf(terms) } : registration
  const indicators = owed ? shareOf(task, owed) : restOf(task)
  return {
    ...base,
    title: name === undefined ? base.title : `${base.title}: ${name}`,
    indicators,
    milestones: milestonesLeft(base.milestones, indicators, { today, values: owed === undefined }),
  }
}

/** The terms still owed: the work and its dates as in the form, and what the superior owes from now on. */
export function termsLeft(
  { superiorDuties, untilYear }: ContractTerms,
  left: Registration,
  { decision, today }: { readonly decision: string; readonly today: LocalDate },
): Omit<ContractTerms, 'obligors'> {
  const ahead = superiorDuties.filter(({ due }) => due >= today)
  return {
    ...workOf(left),
    decision,
    // The superior always owes something: what is overdue is owed still.
    superiorDuties: ahead.length > 0 ? ahead : superiorDuties,
    ...(untilYear === undefined ? {} : { untilYear }),
  }
}

type Work = Pick<
  ContractTerms,
  'title' | 'product' | 'indicators' | 'milestones' | 'deadline' | 'weight' | 'allOrNothing'
>

const workOf = ({ title, product, indicators, milestones, deadline, weight, allOrNothing }: Work): Work => ({
  title,
  product,
  indicators,
  milestones,
  deadline,
  weight,
  allOrNothing,
})

/** From the value reached on. What had nothing left to do is not asked for again. */
function restOf(task: Task): readonly Indicator[] {
  const values = knownValues(task) ?? {}
  return leftOf(task).map(({ indicator }) => ({ ...indicator, baseline: valueOf(indicator, values) }))
}

/** An indicator that has to fall is counted from the share down to nothing. */
function shareOf(task: Task, owed: Values): readonly Indicator[] {
  return leftOf(task).flatMap(({ indicator }) => {
    const share = owed[indicator.id]
    if (share === undefined) return []
    const { exceed: _, ...rest } = indicator
    if (indicator.kind === 'YES_NO') return [rest]
    const rises = indicator.target > indicator.baseline
    return [{ ...rest, baseline: rises ? 0 : share, target: rises ? share : 0 }]
  })
}

/** Dates still to come; their values only where the work goes on whole, for nobody knows a part's. */
function milestonesLeft(
  milestones: readonly Milestone[],
  indicators: readonly Indicator[],
  { today, values }: { readonly today: LocalDate; readonly values: boolean },
): readonly Milestone[] {
  const named = new Set(indicators.map(({ id }) => id))
  return milestones
    .filter(({ due, indicator }) => due > today && (indicator === undefined || named.has(indicator)))
    .map(({ id, due, what, ...measure }) => ({ id, due, what, ...(values ? measure : {}) }))
}
