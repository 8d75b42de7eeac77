import { checkNumber, checkOneOf, ok, type Refusal, type Result } from '../core/index.ts'
import { handoverOutcomes } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkId, checkText, NUMBER_LENGTH, TITLE_LENGTH } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import { leftOf } from './remainder.ts'
import type { Standing, Successor } from './settlement.ts'
import { standingOf } from './standing.ts'
import type { Task } from './task.ts'
import { refuseByRight } from './who.ts'

type Transfer = Extract<TaskCommand, { type: 'transfer' }>
type CloseWithResult = Extract<TaskCommand, { type: 'close-with-result' }>
type Cancel = Extract<TaskCommand, { type: 'cancel' }>

const SUCCESSORS = 20
const MICRO = 1_000_000

/** Approved work, contracted or not, that is not yet judged. */
export const guardTransfer: Guard = (task, context) =>
  refuseByRight('transfer', task, context) ??
  refuseByState(task, 'transfer') ??
  // Every target is reached: that is delivered and checked, or ended with its result.
  (leftOf(task).length === 0 ? { code: 'nothing-left' } : undefined)

/** Only work under a contract has a result. */
export const guardCloseWithResult: Guard = (task, context) =>
  refuseByRight('close-with-result', task, context) ?? refuseByState(task, 'close-with-result')

/** Whatever has not come to an end by itself. */
export const guardCancel: Guard = (task, context) =>
  refuseByRight('cancel', task, context) ?? refuseByState(task, 'cancel')

/** By decision of the superior the work goes on in other units; what came of it so far is fixed for the one that leaves it. */
export function transfer(task: Task, command: Transfer, context: Context): Result<TaskEvent> {
  const { decision, ground, to, standing } = command
  const refusal =
    checkDecision(command) ?? checkStanding(standing) ?? checkSuccessors(task, to, 'to') ?? checkShares(task, to, 'to')
  if (refusal) return { ok: false, refusal }
  return ok({ type: 'transferred', decision, ground, standing: standing ?? standingOf(task, context.facts), to })
}

export function closeWithResult(task: Task, command: CloseWithResult, context: Context): Result<TaskEvent> {
  const { decision, ground, standing } = command
  const refusal = checkDecision(command) ?? checkStanding(standing)
  if (refusal) return { ok: false, refusal }
  return ok({ type: 'closed-with-result', decision, ground, standing: standing ?? standingOf(task, context.facts) })
}

/** Not to be done any more: left out of the grading, and by this decision alone. */
export function cancel(command: Cancel): Result<TaskEvent> {
  const { decision, ground } = command
  const refusal = checkDecision(command)
  return refusal ? { ok: false, refusal } : ok({ type: 'cancelled', decision, ground })
}

export const checkDecision = ({ decision, ground }: { readonly decision: string; readonly ground: string }) =>
  checkText('decision', decision, NUMBER_LENGTH) ?? checkText('ground', ground)

/** A fraction goes with PARTIAL, and PARTIAL with a fraction. */
function checkStanding(standing: Standing | undefined): Refusal | undefined {
  if (!standing) return undefined
  const unknown = checkOneOf('standing.outcome', standing.outcome, handoverOutcomes)
  if (unknown) return unknown.refusal
  const { outcome, fraction } = standing
  if (outcome !== 'PARTIAL')
    return fraction === undefined ? undefined : { code: 'malformed', field: 'standing.fraction' }
  if (fraction === undefined) return { code: 'missing', field: 'standing.fraction' }
  return checkNumber('standing.fraction', fraction, [0, 1])?.refusal
}

/** One successor takes all that is left; several each have a name and a share. */
export function checkSuccessors(task: Task, to: readonly Successor[], list: string): Refusal | undefined {
  if (to.length === 0) return { code: 'missing', field: list }
  if (to.length > SUCCESSORS) return { code: 'too-many', field: list, data: { limit: SUCCESSORS } }
  for (const [index, successor] of to.entries()) {
    const field = `${list}[${index}]`
    const isTwice = to.findIndex(({ task: id }) => id === successor.task) < index || successor.task === task.id
    const refusal =
      checkId(`${field}.task`, successor.task) ??
      (isTwice ? ({ code: 'malformed', field: `${field}.task` } as const) : undefined) ??
      checkId(`${field}.unit`, successor.unit) ??
      (to.length > 1 || successor.name !== undefined
        ? checkText(`${field}.name`, successor.name ?? '', TITLE_LENGTH)
        : undefined) ??
      (to.length > 1 && successor.owed === undefined
        ? ({ code: 'missing', field: `${field}.owed` } as const)
        : undefined)
    if (refusal) return refusal
  }
  return undefined
}

/** Of every indicator the shares are together what is left of it: nothing is lost, and nothing is owed twice. */
export function checkShares(task: Task, to: readonly Successor[], list: string): Refusal | undefined {
  const left = leftOf(task)
  if (to.every(({ owed }) => owed === undefined)) return undefined
  for (const [index, { owed = {} }] of to.entries())
    for (const [id, share] of Object.entries(owed)) {
      const known = left.find(({ indicator }) => indicator.id === id)
      const isWhole = known?.indicator.kind !== 'YES_NO' || share === 1
      if (!known || !isWhole || !(share > 0)) return { code: 'malformed', field: `${list}[${index}].owed.${id}` }
    }
  for (const { indicator, left: expected } of left) {
    const actual = Math.round(to.reduce((sum, { owed }) => sum + (owed?.[indicator.id] ?? 0), 0) * MICRO) / MICRO
    if (actual !== expected)
      return { code: 'sum-differs', field: list, data: { indicator: indicator.name, expected, actual } }
  }
  return undefined
}
