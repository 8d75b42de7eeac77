import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkDay, checkText } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import type { Exchange } from './follow-up.ts'
import { refuseByState, type Guard } from './guard.ts'
import type { Task } from './task.ts'
import { refuseByRight } from './who.ts'

/** Ids count within the task, so that the same history gives the same ids. */
export const nextId = ({ exchanges }: Task, prefix: string): string => `${prefix}-${exchanges.length + 1}`

/** There is such a request, and nobody has answered it. */
export const refuseUnlessOpen = ({ exchanges }: Task, kind: Exchange['kind'], id: string): Refusal | undefined => {
  const found = exchanges.find((exchange) => exchange.kind === kind && exchange.id === id)
  if (!found) return { code: 'no-request', field: 'id' }
  return isOpen(found) ? undefined : { code: 'already-done', field: 'id' }
}

export const isOpen = (exchange: Exchange): boolean => exchange.kind !== 'EXPLANATION' && exchange.answer === undefined

export const guardDirect: Guard = (task, context) =>
  refuseByRight('direct', task, context) ?? refuseByState(task, 'direct')

export function direct(
  task: Task,
  { text, due }: Extract<TaskCommand, { type: 'direct' }>,
  { today }: Context,
): Result<TaskEvent> {
  const refusal =
    checkText('text', text) ??
    (due === undefined
      ? undefined
      : (checkDay('due', due) ??
        (due < today ? ({ code: 'too-early', field: 'due', data: { opens: today } } as const) : undefined)))
  if (refusal) return { ok: false, refusal }
  return ok({ type: 'directed', id: nextId(task, 'direction'), text, ...(due === undefined ? {} : { due }) })
}

export const guardAnswerDirection: Guard = (task, context, id) =>
  refuseByRight('answer-direction', task, context) ??
  refuseByState(task, 'answer-direction') ??
  refuseUnlessOpen(task, 'DIRECTION', id)

export const guardRequestSupport: Guard = (task, context) =>
  refuseByRight('request-support', task, context) ?? refuseByState(task, 'request-support')

export const guardAnswerSupport: Guard = (task, context, id) =>
  refuseByRight('answer-support', task, context) ??
  refuseByState(task, 'answer-support') ??
  refuseUnlessOpen(task, 'SUPPORT', id)

export const guardExplain: Guard = (task, context, lapse) =>
  refuseByRight('explain', task, context) ??
  (task.lapses.some(({ id }) => id === lapse) ? undefined : { code: 'no-request', field: 'lapse' }) ??
  (task.exchanges.some((each) => each.kind === 'EXPLANATION' && each.lapse === lapse)
    ? { code: 'already-done', field: 'lapse' }
    : undefined)

/** The same three lines for every text that only has to say something. */
export function withText(text: string, event: TaskEvent): Result<TaskEvent> {
  const refusal = checkText('text', text)
  return refusal ? { ok: false, refusal } : ok(event)
}
