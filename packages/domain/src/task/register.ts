import { ok, refuse, type Refusal, type Result } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import { isContracting } from '../organisation/below.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import { unitAsToday } from '../organisation/shape-before.ts'
import type { Context } from '../stream/aggregate.ts'
import { checkRegistration } from './check-registration.ts'
import { checkId, checkText, NUMBER_LENGTH } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import { correctionDay } from './deadline.ts'
import type { TaskEvent } from './event.ts'
import { refuseAfter, refuseByState, refuseOutside, type Guard } from './guard.ts'
import { refuseByPost, refuseByRight } from './who.ts'

type Submit = Extract<TaskCommand, { type: 'submit' }>
type Add = Extract<TaskCommand, { type: 'add' }>

/** By a head of the unit, while the registration window is open. */
export function submit(command: Submit, context: Context): Result<TaskEvent> {
  const { task, cycle, unit, registration } = command
  const refusal =
    guardBirth('submit', unit, context) ??
    checkBirth(command, context) ??
    checkRegistration(registration, context.facts)
  return refusal ? { ok: false, refusal } : ok({ type: 'submitted', task, cycle, unit, registration })
}

/** A task of the superior's own: approved by being added. */
export function add(command: Add, context: Context): Result<TaskEvent> {
  const { task, cycle, unit, registration, ground } = command
  const refusal =
    guardBirth('add', unit, context) ??
    checkBirth(command, context) ??
    checkText('ground', ground) ??
    checkRegistration(registration, context.facts)
  return refusal ? { ok: false, refusal } : ok({ type: 'added', task, cycle, unit, registration, ground })
}

/** Who may bring a task of a unit into being, and until when: the unit's own while its window is open, the superior's later too. */
export function guardBirth(
  type: 'submit' | 'add',
  unit: UnitCode,
  { today, facts, actor }: Pick<Context, 'today' | 'facts' | 'actor'>,
): Refusal | undefined {
  const { registration, delivery } = facts.calendar
  const window = type === 'submit' ? registration : { opens: registration.opens, closes: delivery }
  return (
    refuseByPost(type, unit, { today, facts, actor }) ??
    (facts.unit && !isContracting(facts.unit) ? refuse('not-yours').refusal : undefined) ??
    (isContractedElsewhere(facts) ? refuse('not-yours').refusal : undefined) ??
    refuseOutside(today, window)
  )
}

/** Units of other authorities may stand in the same house, of the same name even; of whom nothing was entered is the year's own. */
function isContractedElsewhere({ unit, cycle }: CycleFacts): boolean {
  // Facts of histories that were recorded before know one superior in everything.
  const contracting = unit && unitAsToday(unit).superiors.contracting
  return contracting !== undefined && contracting !== cycle.authority
}

function checkBirth({ task, cycle, unit }: Submit | Add, { facts }: Context) {
  const refusal = checkId('task', task)
  if (refusal) return refusal
  if (cycle !== facts.cycle.id) return refuse('malformed', { field: 'cycle' }).refusal
  return unit === facts.unit?.code ? undefined : refuse('malformed', { field: 'unit' }).refusal
}

export const guardResubmit: Guard = (task, context) => {
  const lastDay = correctionDay(task)
  return (
    refuseByRight('resubmit', task, context) ??
    refuseByState(task, 'resubmit') ??
    (lastDay === undefined ? undefined : refuseAfter(context.today, lastDay))
  )
}

/** The form sent back by the secretariat is endorsed anew; the one returned by the meeting goes to the chair again. */
export function resubmit(command: Extract<TaskCommand, { type: 'resubmit' }>, { facts }: Context): Result<TaskEvent> {
  const refusal = checkRegistration(command.registration, facts)
  return refusal ? { ok: false, refusal } : ok({ type: 'resubmitted', registration: command.registration })
}

export const guardEndorse: Guard = (task, context) =>
  refuseByRight('endorse', task, context) ?? refuseByState(task, 'endorse')

/** The unit's Party committee has resolved on it; its secretary enters the number. */
export function endorse({ resolution }: Extract<TaskCommand, { type: 'endorse' }>): Result<TaskEvent> {
  const refusal = checkText('resolution', resolution, NUMBER_LENGTH)
  return refusal ? { ok: false, refusal } : ok({ type: 'endorsed', resolution })
}
