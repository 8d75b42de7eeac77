import { plusDays } from '../calendar/index.ts'
import { ok, type Refusal, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkText, NUMBER_LENGTH } from './check-text.ts'
import { checkValues } from './check-values.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseAfter, refuseByState, type Guard } from './guard.ts'
import { lastCheck } from './measure.ts'
import { nameOf } from './said.ts'
import type { Task } from './task.ts'
import { personOf, refuseByRight, taskSeat } from './who.ts'

type Check = Extract<TaskCommand, { type: 'check' }>
type CorrectCheck = Extract<TaskCommand, { type: 'correct-check' }>

/** By a verifier whose own work it is not; after the last day for checks too: the delay is then the verifier's. */
export const guardCheck: Guard = (task, context) =>
  refuseByRight('check', task, context) ?? refuseByState(task, 'check')

export function check(task: Task, command: Check): Result<TaskEvent> {
  const refusal = checkVerdict(task, command)
  return refusal
    ? { ok: false, refusal }
    : ok({ type: 'checked', check: { delivery: task.deliveries.length - 1, ...verdictOf(command) } })
}

/** While what was checked is still the last thing delivered: by its verifier until the last day for checks, later by the chair. */
export const guardCorrectCheck: Guard = (task, context) => {
  const last = lastCheck(task)
  const refusal = refuseByRight('correct-check', task, context)
  if (refusal) return refusal
  const isLast = last !== undefined && last.delivery === task.deliveries.length - 1
  const status =
    refuseByState(task, 'correct-check') ?? (isLast ? undefined : { code: 'not-now', data: { status: task.status } })
  const { acceptance } = context.facts.calendar
  if (isByDecision(task, context)) {
    const opens = plusDays(acceptance, 1)
    return status ?? (context.today < opens ? { code: 'too-early', data: { opens } } : undefined)
  }
  if (last && nameOf(last) !== personOf(context)) return { code: 'not-yours' }
  return status ?? refuseAfter(context.today, acceptance)
}

const isByDecision = (task: Task, context: Context): boolean =>
  taskSeat('correct-check', task, context)?.tenure.post === 'STANDING_COMMITTEE_CHAIR'

export function correctCheck(task: Task, command: CorrectCheck, context: Context): Result<TaskEvent> {
  const { decision } = command
  const byDecision = isByDecision(task, context)
  const refusal =
    (byDecision ? checkText('decision', decision ?? '', NUMBER_LENGTH) : undefined) ?? checkVerdict(task, command)
  if (refusal) return { ok: false, refusal }
  return ok({
    type: 'checked',
    check: {
      delivery: task.deliveries.length - 1,
      ...verdictOf(command),
      corrects: task.checks.length - 1,
      ...(byDecision && decision !== undefined ? { decision } : {}),
    },
  })
}

const verdictOf = ({ verdict, results, quality, onTheSpot, ground }: Check | CorrectCheck) => ({
  verdict,
  results,
  quality,
  onTheSpot,
  ground,
})

const checkVerdict = (task: Task, { results, ground }: Check | CorrectCheck): Refusal | undefined =>
  checkValues('results', results, task.contract?.terms.indicators ?? []) ?? checkText('ground', ground)
