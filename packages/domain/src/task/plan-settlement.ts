import { dayOf, isDay, plusDays } from '../calendar/index.ts'
import { checkOneOf, type Instant, type LocalDate, ok, type Refusal, type Result } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import type { UnitEnd } from '../organisation/unit-end.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkText } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { refuseByState, type Guard } from './guard.ts'
import { isOfEnd, isOpen, leavesWork } from './open-work.ts'
import { leftOf } from './remainder.ts'
import { checkDecision, checkShares, checkSuccessors } from './settle.ts'
import type { Disposition, PlannedSettlement } from './settlement.ts'
import { sharesOn } from './shares.ts'
import { standingOf } from './standing.ts'
import { isSuccessorName, successorName } from './successor-name.ts'
import type { Task } from './task.ts'
import { refuseByRight } from './who.ts'

type Plan = Extract<TaskCommand, { type: 'plan-settlement' }>
type Settle = Extract<TaskCommand, { type: 'settle-as-planned' }>
type Withdraw = Extract<TaskCommand, { type: 'withdraw-settlement' }>

/** Whatever has not come to an end, and what this year has judged but is to go on. */
export const guardPlanSettlement: Guard = (task, context) =>
  refuseByRight('plan-settlement', task, context) ??
  refuseByState(task, 'plan-settlement') ??
  (leavesWork(task) ? undefined : { code: 'not-now', data: { status: task.status } })

export const guardWithdrawSettlement: Guard = (task, context) =>
  refuseByRight('withdraw-settlement', task, context) ??
  refuseByState(task, 'withdraw-settlement') ??
  (task.planned && leavesWork(task) ? undefined : { code: 'not-now', data: { status: task.status } })

/** What becomes of the work on a day to come; given again, it takes the place of what was decided before. */
export function planSettlement(task: Task, command: Plan, context: Context): Result<TaskEvent> {
  const { decision, ground, from, disposition } = command
  const ends = context.facts.ends
  const withUnit = command.withUnit === true || (ends !== undefined && isOfEnd({ from, decision }, ends))
  const refusal =
    checkDecision(command) ??
    checkFrom(command, withUnit, context) ??
    checkOneOf('disposition.kind', disposition.kind, ['TRANSFER', 'CLOSE', 'CANCEL'])?.refusal ??
    checkDisposition(task, disposition)
  if (refusal) return { ok: false, refusal }
  return ok({
    type: 'settlement-planned',
    from,
    decision,
    ground,
    ...(withUnit ? { withUnit: true } : {}),
    disposition,
  })
}

export function withdrawSettlement({ ground }: Withdraw): Result<TaskEvent> {
  const refusal = checkText('ground', ground)
  return refusal ? { ok: false, refusal } : ok({ type: 'settlement-withdrawn', ground })
}

/** A day to come; with the end of the unit also one gone by, for such a decision may say so. */
function checkFrom(
  { from, decision }: Plan,
  withUnit: boolean,
  { today, facts: { ends, unit } }: Context,
): Refusal | undefined {
  if (!isDay(from)) return { code: from === '' ? 'missing' : 'malformed', field: 'from' }
  if (!withUnit && from <= today) return { code: 'too-early', field: 'from', data: { opens: plusDays(today, 1) } }
  if (!ends) return undefined
  if (from > ends.from)
    return { code: 'not-alive', field: 'from', data: { unit: unit?.code ?? '', to: plusDays(ends.from, -1) } }
  if (withUnit && !isOfEnd({ from, decision }, ends))
    return { code: 'malformed', field: from === ends.from ? 'decision' : 'from' }
  return undefined
}

function checkDisposition(task: Task, disposition: Disposition): Refusal | undefined {
  if (disposition.kind === 'CANCEL')
    return isOpen(task) ? undefined : { code: 'not-now', field: 'disposition.kind', data: { status: task.status } }
  if (disposition.kind === 'CLOSE')
    // Only work under a contract has a result; what the year has judged is closed by not going on.
    return task.status === 'IN_PROGRESS' || task.status === 'DELIVERED' || !isOpen(task)
      ? undefined
      : { code: 'not-now', field: 'disposition.kind', data: { status: task.status } }
  const { to } = disposition
  const field = 'disposition.to'
  const cycled = to.findIndex((successor) => 'cycle' in successor)
  if (cycled >= 0) return { code: 'malformed', field: `${field}[${cycled}].cycle` }
  // Kept for it until the day, which no other name would be.
  const strange = to.findIndex((successor) => !isSuccessorName(task.id, successor.task))
  if (strange >= 0) return { code: 'malformed', field: `${field}[${strange}].task` }
  return checkSuccessors(task, to, field) ?? checkShares(task, to, field)
}

type Falling = {
  readonly day: LocalDate
  /** Not before this moment. */
  readonly since: Instant
  readonly command: Extract<TaskCommand, { type: 'settle-as-planned' | 'lapse-settlement' }>
}

/**
 * What the calendar holds of it. What hangs on the end of the unit takes effect if that end is recorded by the day, and lapses if
 * not; without a plan the work goes where its unit goes, if it goes to one.
 */
export function settlementFalling(task: Task, { ends }: CycleFacts): readonly Falling[] {
  if (!isOpen(task)) return []
  const { planned, submittedAt, resumedAt } = task
  const inForce = isInForce(task, ends)
  // Of a day gone by nothing comes before it was decided, or before a failed check brought the work back.
  const decidedAt = inForce && planned ? planned.at : submittedAt
  const since = resumedAt !== undefined && resumedAt > decidedAt ? resumedAt : decidedAt
  const falling: Falling[] = []
  if (planned?.withUnit && !inForce) {
    const day = dayOf(planned.at)
    const lapses = planned.from > day ? planned.from : plusDays(day, 1)
    falling.push({ day: lapses, since, command: { type: 'lapse-settlement' } })
  }
  const day = inForce ? planned?.from : ends?.heir && ends.from
  if (day !== undefined) falling.push({ day, since, command: { type: 'settle-as-planned' } })
  return falling
}

/** It has a plan, which hangs on the end that is recorded or comes before it. */
function isInForce({ planned }: Task, ends: UnitEnd | undefined): boolean {
  if (!planned) return false
  return planned.withUnit ? ends !== undefined && isOfEnd(planned, ends) : !(ends && ends.from < planned.from)
}

/** The effect on its day: what has come of the work by then is fixed for the unit and the heads that leave it. */
export function settleAsPlanned(
  task: Task,
  { cycles = {} }: Settle,
  { facts, today, hash }: Context,
): Result<TaskEvent> {
  const plan = planInForce(task, facts, hash)
  if (!plan) return { ok: false, refusal: { code: 'not-now', data: { status: task.status } } }
  const { decision, ground, disposition } = plan
  if (disposition.kind === 'CANCEL') return ok({ type: 'cancelled', decision, ground })
  const standing = standingOf(task, facts)
  // Every target is reached: there is nothing that could go on.
  if (disposition.kind === 'CLOSE' || leftOf(task).length === 0)
    return ok({ type: 'closed-with-result', decision, ground, standing })
  const own = today > facts.calendar.delivery ? null : task.cycle
  const cycleOf = (unit: UnitCode): string | null => (cycles[unit] === undefined ? own : cycles[unit])
  const to = sharesOn(task, disposition.to).map((successor) => {
    const cycle = cycleOf(successor.unit)
    return cycle === null || cycle === task.cycle ? successor : { ...successor, cycle }
  })
  const waits = to.some(({ unit }) => cycleOf(unit) === null)
  return ok({ type: 'transferred', decision, ground, standing, to, ...(waits ? { waits: true } : {}) })
}

/** The units that take over on its day, as far as it is a transfer. */
export function receiversOf(task: Task, { ends }: CycleFacts): readonly UnitCode[] {
  const planned = isInForce(task, ends) ? task.planned?.disposition : undefined
  if (planned) return planned.kind === 'TRANSFER' ? planned.to.map(({ unit }) => unit) : []
  return ends?.heir === undefined ? [] : [ends.heir]
}

type InForce = Pick<PlannedSettlement, 'decision' | 'ground' | 'disposition'>

function planInForce(task: Task, { ends }: CycleFacts, hash: Context['hash']): InForce | undefined {
  if (isInForce(task, ends)) return task.planned
  if (ends?.heir === undefined) return undefined
  const { decision, heir: unit } = ends
  return {
    decision,
    ground: '',
    disposition: { kind: 'TRANSFER', to: [{ task: successorName(task.id, unit, hash), unit }] },
  }
}
