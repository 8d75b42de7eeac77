import { ok, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkId, checkText, TITLE_LENGTH } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import { correctionEnd, lastConclusion } from './deadline.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import { refuseByRight } from './who.ts'

/** Onto an agenda, from one agenda to another, or to a next meeting after a correction. */
export const guardScreen: Guard = (task, context) =>
  refuseByRight('screen', task, context) ??
  (task.status === 'REVIEWED' && lastConclusion(task)?.verdict !== 'RETURNED'
    ? { code: 'not-now', data: { status: task.status } }
    : refuseByState(task, 'screen'))

export function screen({ meeting }: Extract<TaskCommand, { type: 'screen' }>): Result<TaskEvent> {
  const refusal = checkId('meeting', meeting)
  return refusal ? { ok: false, refusal } : ok({ type: 'screened', meeting })
}

export const guardSendBack: Guard = (task, context) =>
  refuseByRight('send-back', task, context) ?? refuseByState(task, 'send-back')

/** For completion, naming the field: until the window closes, and never less than the days of a correction. */
export function sendBack(
  { field, reason }: Extract<TaskCommand, { type: 'send-back' }>,
  { today, facts }: Context,
): Result<TaskEvent> {
  const refusal = checkText('field', field, TITLE_LENGTH) ?? checkText('reason', reason)
  if (refusal) return { ok: false, refusal }
  const { closes } = facts.calendar.registration
  const correction = correctionEnd(today, facts)
  return ok({ type: 'sent-back', field, reason, correctBy: correction > closes ? correction : closes })
}
