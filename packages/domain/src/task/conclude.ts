import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkRegistration } from './check-registration.ts'
import { checkLength, checkText } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import { correctionEnd, lastConclusion } from './deadline.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Task } from './task.ts'
import { refuseByRight } from './who.ts'

type Conclude = Extract<TaskCommand, { type: 'conclude' }>

export const guardConclude: Guard = (task, context) =>
  refuseByRight('conclude', task, context) ??
  (task.status === 'IN_REVIEW' ? { code: 'round-open' } : refuseByState(task, 'conclude'))

/** One verdict per task. Only with changes does it carry a registration: the one approved. */
export function conclude(command: Conclude, { today, facts }: Context): Result<TaskEvent> {
  const refusal = checkConclusion(command, facts)
  if (refusal) return { ok: false, refusal }
  const { verdict, ground, registration } = command
  return ok({
    type: 'concluded',
    verdict,
    ground,
    ...(verdict === 'RETURNED' ? { correctBy: correctionEnd(today, facts) } : {}),
    ...(registration ? { registration } : {}),
  })
}

function checkConclusion({ verdict, ground, registration }: Conclude, facts: Context['facts']): Refusal | undefined {
  const refusal = verdict === 'APPROVED' ? checkLength('ground', ground) : checkText('ground', ground)
  if (refusal) return refusal
  if (verdict !== 'APPROVED_WITH_CHANGES')
    return registration === undefined ? undefined : { code: 'malformed', field: 'registration' }
  if (!registration) return { code: 'missing', field: 'registration' }
  const fault = checkRegistration(registration, facts)
  return fault?.field === undefined ? fault : { ...fault, field: `registration.${fault.field}` }
}

/** The meeting's notice, on the conclusion that has none yet. */
export function noteNotice(task: Task, { notice }: Extract<TaskCommand, { type: 'note-notice' }>): Result<TaskEvent> {
  const last = lastConclusion(task)
  if (!last) return { ok: false, refusal: { code: 'not-now', data: { status: task.status } } }
  return last.notice === undefined
    ? ok({ type: 'notice-issued', notice })
    : { ok: false, refusal: { code: 'already-done' } }
}
