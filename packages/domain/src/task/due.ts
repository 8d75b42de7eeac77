import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import type { Instant, LocalDate } from '../core/index.ts'
import type { CycleFacts, ReportPeriod } from '../cycle/cycle.ts'
import type { Due } from '../stream/aggregate.ts'
import type { TaskCommand } from './command.ts'
import { correctionDay, deadlineInForce, milestonesInForce } from './deadline.ts'
import { isReached, reportedValues } from './measure.ts'
import { awaitsSignatures, missingSignatures } from './signatures.ts'
import type { Milestone } from './terms.ts'
import type { Task } from './task.ts'

type TaskDue = Due<TaskCommand>

/** The next thing the calendar does to this task by itself. */
export function due(task: Task, facts: CycleFacts): TaskDue | undefined {
  let next: TaskDue | undefined
  for (const each of upcoming(task, facts)) if (next === undefined || each.at < next.at) next = each
  return next
}

/** Everything the calendar holds for this task as it stands. An act is valid if, and only if, it is listed here. */
export function upcoming(task: Task, facts: CycleFacts): readonly TaskDue[] {
  if (task.carriedOver !== undefined) return []
  return [
    ...correctionLapses(task),
    ...reminders(task, facts),
    ...missedReports(task, facts),
    ...missedMilestones(task, facts),
    ...overdue(task, facts),
    ...closing(task, facts),
  ]
}

const dayAfter = (day: LocalDate): Instant => startOfDay(plusDays(day, 1))
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)

function correctionLapses(task: Task): readonly TaskDue[] {
  const day = correctionDay(task)
  return day === undefined
    ? []
    : [{ at: dayAfter(day), id: `lapse-correction/${day}`, command: { type: 'lapse-correction' } }]
}

function reminders(task: Task, { calendar }: CycleFacts): readonly TaskDue[] {
  const { contract } = task
  if (!contract || !awaitsSignatures(task)) return []
  const offered = dayOf(contract.offeredAt)
  const { remindAfterDays, escalateAfterDays } = calendar.signing
  return [...new Set([...remindAfterDays, escalateAfterDays])]
    .filter((day) => day > 0 && !contract.reminded.includes(day))
    .map((day) => ({
      at: startOfDay(plusDays(offered, day)),
      id: `remind-unsigned/${contract.earlier.length}/${day}`,
      command: { type: 'remind-unsigned', day, escalate: day >= escalateAfterDays },
    }))
}

/** The moment from which the work runs without a break: it came into force, or came back from a failed check. */
export const runsSince = ({ contract, resumedAt }: Task): Instant | undefined =>
  contract?.inForceSince === undefined ? undefined : later(contract.inForceSince, resumedAt ?? contract.inForceSince)

/**
 * Periods for which a report is owed: the contract was in force on a day reported on. What closed while the work lay
 * with the verifier is not owed.
 */
export function periodsOwed(task: Task, { calendar }: CycleFacts): readonly ReportPeriod[] {
  const since = task.contract?.inForceSince
  const runs = runsSince(task)
  if (task.status !== 'IN_PROGRESS' || since === undefined || runs === undefined) return []
  return calendar.periods.filter(
    ({ id, to, closes }) =>
      to >= dayOf(since) &&
      dayAfter(closes) > runs &&
      !task.missedPeriods.includes(id) &&
      !task.reports.some((report) => report.period === id),
  )
}

const missedReports = (task: Task, facts: CycleFacts): readonly TaskDue[] =>
  periodsOwed(task, facts).map(({ id, closes }) => ({
    at: dayAfter(closes),
    id: `miss-report/${id}`,
    command: { type: 'miss-report', period: id },
  }))

function missedMilestones(task: Task, facts: CycleFacts): readonly TaskDue[] {
  const runs = runsSince(task)
  if (task.status !== 'IN_PROGRESS' || runs === undefined) return []
  const values = reportedValues(task)
  return milestonesInForce(task, facts)
    .filter((milestone) => !isMilestoneReached(task, milestone, values) && !isMissed(task, `milestone/${milestone.id}`))
    .map((milestone) => ({
      at: milestoneJudged(milestone, facts),
      id: `miss-milestone/${milestone.id}`,
      command: { type: 'miss-milestone', milestone: milestone.id } as const,
    }))
    .filter(({ at }) => at > runs)
}

const isMissed = ({ lapses }: Task, id: string): boolean => lapses.some((lapse) => lapse.id === id)

/** The day after the milestone; where a report on those days is still to come, when its window has closed. */
function milestoneJudged({ due: day }: Milestone, { calendar }: CycleFacts): Instant {
  const reporting = calendar.periods
    .filter(({ from, to }) => from <= day && day <= to)
    .toSorted((a, b) => (a.closes < b.closes ? -1 : 1))[0]
  return dayAfter(reporting?.closes ?? day)
}

/** A milestone without a value cannot be judged by the system, and counts as reached. */
export function isMilestoneReached(
  { contract }: Task,
  { indicator: id, value }: Milestone,
  values: Readonly<Record<string, number>> | undefined,
): boolean {
  const indicator = contract?.terms.indicators.find((each) => each.id === id)
  if (!indicator || value === undefined) return true
  return isReached(indicator, value, values?.[indicator.id] ?? indicator.baseline)
}

function overdue(task: Task, facts: CycleFacts): readonly TaskDue[] {
  const deadline = deadlineInForce(task, facts)
  const runs = runsSince(task)
  if (task.status !== 'IN_PROGRESS' || runs === undefined || deadline === undefined) return []
  const id = `deadline/${deadline}`
  if (isMissed(task, id)) return []
  return [{ at: later(dayAfter(deadline), dayAfter(dayOf(runs))), id: `fall-overdue/${deadline}`, command: { type: 'fall-overdue' } }]
}

/**
 * The day after the last for checks, for what is neither accepted nor with the verifier. A contract that the obligors
 * left unsigned counts as not done; one that only the superior left unsigned does not.
 */
function closing(task: Task, { calendar }: CycleFacts): readonly TaskDue[] {
  const since = task.status === 'IN_PROGRESS' ? runsSince(task) : isUnsignedByObligors(task) ? task.contract?.offeredAt : undefined
  if (since === undefined) return []
  return [
    {
      at: later(dayAfter(calendar.acceptance), dayAfter(dayOf(since))),
      id: 'close-undelivered',
      command: { type: 'close-undelivered' },
    },
  ]
}

const isUnsignedByObligors = ({ status, contract }: Task): boolean =>
  status === 'OFFERED' && contract !== undefined && missingSignatures(contract).some((role) => role !== 'SUPERIOR')
