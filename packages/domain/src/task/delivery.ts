import { dayOf } from '../calendar/index.ts'
import { ok, type Refusal, type Result } from '../core/index.ts'
import { checkText } from './check-text.ts'
import { checkEvidence, checkValues } from './check-values.ts'
import type { TaskCommand } from './command.ts'
import { deadlineInForce } from './deadline.ts'
import type { TaskEvent } from './event.ts'
import { refuseAfter, refuseByState, type Guard } from './guard.ts'
import { lastDelivery } from './measure.ts'
import type { Task } from './task.ts'
import { refuseByName, refuseByRight } from './who.ts'

type Deliver = Extract<TaskCommand, { type: 'deliver' | 'correct-delivery' }>

export const guardDeliver: Guard = (task, context) =>
  refuseByRight('deliver', task, context) ??
  refuseByState(task, 'deliver') ??
  refuseAfter(context.today, context.facts.calendar.delivery)

/** By who gave it, until it is checked; what came in time only while it would still be in time. */
export const guardCorrectDelivery: Guard = (task, context) => {
  const last = lastDelivery(task)
  const refusal = refuseByRight('correct-delivery', task, context) ?? refuseByState(task, 'correct-delivery')
  if (refusal || !last) return refusal
  const byAnother = refuseByName('correct-delivery', task, context)
  if (byAnother) return byAnother
  const deadline = deadlineInForce(task, context.facts) ?? context.facts.calendar.delivery
  return refuseAfter(context.today, dayOf(last.at) <= deadline ? deadline : context.facts.calendar.delivery)
}

export function deliver(task: Task, { type, results, note, evidence }: Deliver): Result<TaskEvent> {
  const refusal = checkDelivery(task, { results, note, evidence })
  if (refusal) return { ok: false, refusal }
  const corrects = type === 'correct-delivery' ? { corrects: task.deliveries.length - 1 } : {}
  return ok({ type: 'delivered', delivery: { results, note, evidence, ...corrects } })
}

/** A product is shown, not said: delivery names at least one file. */
function checkDelivery(
  task: Task,
  { results, note, evidence }: Pick<Deliver, 'results' | 'note' | 'evidence'>,
): Refusal | undefined {
  return (
    checkValues('results', results, task.contract?.terms.indicators ?? []) ??
    checkText('note', note) ??
    (evidence.length === 0 ? { code: 'no-evidence', field: 'evidence' } : undefined) ??
    checkEvidence(evidence)
  )
}
