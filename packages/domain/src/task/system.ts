import { plusDays } from '../calendar/index.ts'
import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkText, NUMBER_LENGTH } from './check-text.ts'
import type { TaskCommand, TaskSystemCommand } from './command.ts'
import { upcoming } from './due.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState } from './guard.ts'
import { nextStep } from './ladder.ts'
import { settleAsPlanned } from './plan-settlement.ts'
import { missingSignatures } from './signatures.ts'
import type { Task } from './task.ts'
import { isUnfinished } from './unfinished.ts'

type CorrectOutcome = Extract<TaskCommand, { type: 'correct-outcome' }>
export type CalendarCommand = Extract<
  TaskSystemCommand,
  {
    type:
      | 'lapse-correction'
      | 'remind-unsigned'
      | 'miss-report'
      | 'miss-milestone'
      | 'fall-overdue'
      | 'close-undelivered'
      | 'settle-as-planned'
      | 'lapse-settlement'
  }
>

/** An act of the calendar stands if the calendar holds it for this task, and its moment has come. */
export function passDate(task: Task, command: CalendarCommand, context: Context): Result<TaskEvent> {
  const { today, facts } = context
  const listed = upcoming(task, facts).find((each) => isSameAct(each.command, command))
  const refusal: Refusal | undefined = !listed
    ? { code: 'not-now', data: { status: task.status } }
    : today <= listed.after
      ? { code: 'too-early', data: { opens: plusDays(listed.after, 1) } }
      : undefined
  if (refusal) return { ok: false, refusal }
  return command.type === 'settle-as-planned' ? settleAsPlanned(task, command, context) : ok(eventOf(task, command))
}

function isSameAct(one: TaskCommand, other: CalendarCommand): boolean {
  if (one.type === 'miss-report') return other.type === one.type && other.period === one.period
  if (one.type === 'miss-milestone') return other.type === one.type && other.milestone === one.milestone
  if (one.type === 'remind-unsigned') return other.type === one.type && other.day === one.day
  return one.type === other.type
}

function eventOf(task: Task, command: Exclude<CalendarCommand, { type: 'settle-as-planned' }>): TaskEvent {
  switch (command.type) {
    case 'lapse-correction':
      return { type: 'correction-lapsed' }
    case 'remind-unsigned': {
      const awaited = task.contract ? missingSignatures(task.contract) : []
      return { type: 'signature-reminded', day: command.day, escalated: command.escalate, awaited }
    }
    case 'miss-report':
      return { type: 'report-missed', period: command.period, step: nextStep(task) }
    case 'miss-milestone':
      return { type: 'milestone-missed', milestone: command.milestone, step: nextStep(task) }
    case 'fall-overdue':
      return { type: 'fell-overdue', step: nextStep(task) }
    case 'close-undelivered':
      return { type: 'closed-undelivered' }
    case 'lapse-settlement':
      return { type: 'settlement-lapsed' }
  }
}

/** By decision of the competent body, after an appeal; beside what follows from the checks. */
export function correctOutcome(task: Task, command: CorrectOutcome): Result<TaskEvent> {
  const { outcome, fraction, decision, ground } = command
  const isPart = fraction !== undefined && fraction >= 0 && fraction <= 1
  const refusal =
    refuseByState(task, 'correct-outcome') ??
    checkText('decision', decision, NUMBER_LENGTH) ??
    ((outcome === 'PARTIAL') === isPart ? undefined : ({ code: 'malformed', field: 'fraction' } as const))
  if (refusal) return { ok: false, refusal }
  return ok({ type: 'outcome-corrected', outcome, ...(fraction === undefined ? {} : { fraction }), decision, ground })
}

export const closeYear = (task: Task): Result<TaskEvent> => ok({ type: 'year-closed', carriedOver: isUnfinished(task) })
