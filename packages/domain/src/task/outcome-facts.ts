import { dayOf } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { deadlineInForce, indicatorsInForce } from './deadline.ts'
import type { Check } from './follow-up.ts'
import { lastCheck } from './measure.ts'
import type { Task } from './task.ts'
import type { Indicator } from './terms.ts'

/** What a task's outcome follows from, and nothing else (docs/grading, from the year to the case). */
export type OutcomeFacts = {
  readonly status: Task['status']
  /** Judged this year, with what was accepted; nothing was if `accepted` is false. */
  readonly indicators: readonly (Indicator & { readonly result?: number })[]
  readonly accepted: boolean
  readonly quality?: Check['quality']
  /** Day of the delivery that was accepted. */
  readonly deliveredOn?: LocalDate
  readonly deadline?: LocalDate
  readonly isOnTime?: boolean
  /** Failed checks before the accepted one; a check put right counts as what it was put right to. */
  readonly failedChecks: number
  /** Milestones and deadlines missed before the accepted delivery. */
  readonly deadlinesMissed: number
  readonly waiver?: string
  /** Fixed by decision before its time. */
  readonly settled?: NonNullable<Task['settled']>
  readonly corrected?: NonNullable<Task['corrected']>
}

export function outcomeFacts(task: Task, facts: CycleFacts): OutcomeFacts {
  const check = task.status === 'ACCEPTED' ? lastCheck(task) : undefined
  const delivery = check && task.deliveries[check.delivery]
  const deliveredOn = delivery && dayOf(delivery.at)
  const deadline = deadlineInForce(task, facts)
  const missed = task.lapses.filter(
    ({ kind, at }) => (kind === 'MISSED_MILESTONE' || kind === 'OVERDUE') && (!delivery || at <= delivery.at),
  )
  return {
    status: task.status,
    indicators: indicatorsInForce(task, facts).map((indicator) => {
      const result = check?.results[indicator.id]
      return result === undefined ? indicator : { ...indicator, result }
    }),
    accepted: check !== undefined,
    failedChecks: failedChecks(task),
    deadlinesMissed: missed.length,
    ...(check ? { quality: check.quality } : {}),
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(deliveredOn === undefined || deadline === undefined ? {} : { isOnTime: deliveredOn <= deadline }),
    ...(task.waiver === undefined ? {} : { waiver: task.waiver }),
    ...(task.settled ? { settled: task.settled } : {}),
    ...(task.corrected ? { corrected: task.corrected } : {}),
  }
}

const failedChecks = ({ checks }: Task): number =>
  checks.filter(({ verdict }, index) => verdict === 'FAILED' && !checks.some(({ corrects }) => corrects === index))
    .length
