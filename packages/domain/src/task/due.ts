import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import type { Instant, LocalDate } from '../core/index.ts'
import type { CycleFacts, ReportPeriod } from '../cycle/cycle.ts'
import type { Due } from '../stream/aggregate.ts'
import type { TaskCommand, TaskSystemCommand } from './command.ts'
import { correctionDay, deadlineInForce, milestonesInForce } from './deadline.ts'
import { isReached, reportedValues } from './measure.ts'
import { nextToOpen } from './opinion.ts'
import { settlementFalling } from './plan-settlement.ts'
import { awaitsSignatures, missingSignatures } from './signatures.ts'
import type { Task } from './task.ts'
import type { Milestone } from './terms.ts'

/** An act of the calendar, at 00:00 of the day after this one. Days are compared, not moments: that is what the calendar knows. */
export type Falling = {
  readonly after: LocalDate
  /** Not before this moment, where the day was gone by already when it came to be. */
  readonly since?: Instant
  readonly id: string
  readonly command: TaskSystemCommand
}

/** The next thing that is done to this task by itself: what the closing of a round opens, then what the calendar holds. */
export function due(task: Task, facts: CycleFacts): Due<TaskCommand> | undefined {
  const sealed = task.carriedOver === undefined ? nextToOpen(task) : undefined
  if (sealed)
    return { at: sealed.since, id: `open-opinion/${sealed.of}`, command: { type: 'open-opinion', of: sealed.of } }
  let next: Falling | undefined
  for (const each of upcoming(task, facts)) if (next === undefined || each.after < next.after) next = each
  if (!next) return undefined
  const { after, since, id, command } = next
  const at = startOfDay(plusDays(after, 1))
  return { at: since !== undefined && since > at ? since : at, id, command }
}

/** Everything the calendar holds for this task as it stands. An act is valid if, and only if, it is listed here. */
export function upcoming(task: Task, facts: CycleFacts): readonly Falling[] {
  if (task.carriedOver !== undefined || task.settled) return []
  return [
    ...correctionLapses(task),
    ...reminders(task, facts),
    ...missedReports(task, facts),
    ...missedMilestones(task, facts),
    ...overdue(task, facts),
    ...closing(task, facts),
    ...settling(task, facts),
  ]
}

/** The last of its day: what the calendar still holds against the unit that leaves the work comes before. */
const settling = (task: Task, facts: CycleFacts): readonly Falling[] =>
  settlementFalling(task, facts).map(({ day, command, ...since }) => ({
    ...since,
    after: plusDays(day, -1),
    id: `${command.type}/${day}`,
    command,
  }))

const laterDay = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

function correctionLapses(task: Task): readonly Falling[] {
  const day = correctionDay(task)
  return day === undefined ? [] : [{ after: day, id: `lapse-correction/${day}`, command: { type: 'lapse-correction' } }]
}

function reminders(task: Task, { calendar }: CycleFacts): readonly Falling[] {
  const { contract } = task
  if (!contract || !awaitsSignatures(task)) return []
  const offered = dayOf(contract.offeredAt)
  const { remindAfterDays, escalateAfterDays } = calendar.signing
  return (
    [...new Set([...remindAfterDays, escalateAfterDays])]
      .filter((day) => day > 0 && !contract.reminded.includes(day))
      .map((day) => ({
        after: plusDays(offered, day - 1),
        id: `remind-unsigned/${contract.earlier.length}/${day}`,
        command: { type: 'remind-unsigned', day, escalate: day >= escalateAfterDays } as const,
      }))
      // While the work counted as accepted nobody had to be reminded.
      .filter(({ after }) => task.resumedAt === undefined || after >= dayOf(task.resumedAt))
  )
}

/** The day from which the work runs without a break: it came into force, or came back from a failed check. */
function runningSince({ status, contract, resumedAt }: Task): LocalDate | undefined {
  const since = contract?.inForceSince
  if (status !== 'IN_PROGRESS' || since === undefined) return undefined
  return dayOf(resumedAt !== undefined && resumedAt > since ? resumedAt : since)
}

/**
 * Periods for which a report is owed: the contract was in force on a day reported on. What closed while the work lay
 * with the verifier is not owed.
 */
export function periodsOwed(task: Task, { calendar }: CycleFacts): readonly ReportPeriod[] {
  const running = runningSince(task)
  if (running === undefined || task.contract?.inForceSince === undefined) return []
  const since = dayOf(task.contract.inForceSince)
  return calendar.periods.filter(
    ({ id, to, closes }) =>
      to >= since &&
      closes >= running &&
      !task.missedPeriods.includes(id) &&
      !task.reports.some((report) => report.period === id),
  )
}

const missedReports = (task: Task, facts: CycleFacts): readonly Falling[] =>
  periodsOwed(task, facts).map(({ id, closes }) => ({
    after: closes,
    id: `miss-report/${id}`,
    command: { type: 'miss-report', period: id },
  }))

function missedMilestones(task: Task, facts: CycleFacts): readonly Falling[] {
  const running = runningSince(task)
  if (running === undefined) return []
  const values = reportedValues(task)
  return milestonesInForce(task, facts)
    .filter((milestone) => !isMilestoneReached(task, milestone, values) && !isMissed(task, `milestone/${milestone.id}`))
    .map((milestone) => ({ milestone, judged: milestoneJudgedAfter(milestone, facts) }))
    .filter(({ judged }) => judged >= running)
    .map(({ milestone: { id }, judged }) => ({
      // It may have counted as reached until a later report or correction showed that it was not.
      after: laterDay(judged, lastReportedOn(task) ?? judged),
      id: `miss-milestone/${id}`,
      command: { type: 'miss-milestone', milestone: id } as const,
    }))
}

/** The day on which what is known of the results was last changed by a report. */
const lastReportedOn = ({ reports }: Task): LocalDate | undefined =>
  reports
    .flatMap(({ versions }) => versions.map(({ at }) => dayOf(at)))
    .toSorted()
    .at(-1)

const isMissed = ({ lapses }: Task, id: string): boolean => lapses.some((lapse) => lapse.id === id)

/** Its own day; where a report on those days is still to come, the day that report's window closes. */
function milestoneJudgedAfter({ due: day }: Milestone, { calendar }: CycleFacts): LocalDate {
  const windows = calendar.periods.filter(({ from, to }) => from <= day && day <= to).map(({ closes }) => closes)
  return windows.toSorted()[0] ?? day
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

function overdue(task: Task, facts: CycleFacts): readonly Falling[] {
  const deadline = deadlineInForce(task, facts)
  const running = runningSince(task)
  if (running === undefined || deadline === undefined || isMissed(task, `deadline/${deadline}`)) return []
  return [{ after: laterDay(deadline, running), id: `fall-overdue/${deadline}`, command: { type: 'fall-overdue' } }]
}

/**
 * The day after the last for checks, for what is neither accepted nor with the verifier. A contract that the obligors
 * left unsigned counts as not done; one that only the superior left unsigned does not.
 */
function closing(task: Task, { calendar }: CycleFacts): readonly Falling[] {
  const since =
    runningSince(task) ?? (isUnsignedByObligors(task) && task.contract ? dayOf(task.contract.offeredAt) : undefined)
  if (since === undefined) return []
  return [
    { after: laterDay(calendar.acceptance, since), id: 'close-undelivered', command: { type: 'close-undelivered' } },
  ]
}

const isUnsignedByObligors = ({ status, contract }: Task): boolean =>
  status === 'OFFERED' && contract !== undefined && missingSignatures(contract).some((role) => role !== 'SUPERIOR')
