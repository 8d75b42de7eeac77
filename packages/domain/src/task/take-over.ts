import { dayOf } from '../calendar/index.ts'
import { type Instant, ok, refuse, type Result } from '../core/index.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import type { Context, Recorded } from '../stream/aggregate.ts'
import { checkId } from './check-text.ts'
import type { TaskCommand } from './command.ts'
import type { TaskEvent } from './event.ts'
import { registrationLeft, termsLeft } from './remainder.ts'
import type { TakingOver } from './settlement.ts'
import type { Contract, Task } from './task.ts'
import type { Registration } from './terms.ts'
import { headsOn } from './who.ts'

type TakeOver = Extract<TaskCommand, { type: 'take-over' }>
type Transferred = Extract<TaskEvent, { type: 'transferred' }>
export type TakenOver = Extract<TaskEvent, { type: 'taken-over' }>

/**
 * A task begins where another left off. The terms bind the heads in office without a new signature: the superior's decision
 * made them successors (docs/decisions/0202). Where a head is missing, a contract has to be made first.
 */
export function takeOver(command: TakeOver, context: Context): Result<TaskEvent> {
  const { type: _, terms, ...rest } = command
  const { facts, today, hash } = context
  const refusal = checkId('task', command.task)
  if (refusal) return { ok: false, refusal }
  if (context.actor.kind !== 'SYSTEM') return refuse('not-yours')
  if (command.cycle !== facts.cycle.id) return refuse('malformed', { field: 'cycle' })
  // A unit that begins later may be given work already; whoever transfers has looked whether it is there or comes.
  if (facts.unit && command.unit !== facts.unit.code) return refuse('malformed', { field: 'unit' })
  const heads = headsOn(command.unit, today, facts)
  const secretary = heads.find(({ post }) => post === 'SECRETARY')?.person
  const chairman = heads.find(({ post }) => post === 'CHAIRMAN')?.person
  if (!terms || secretary === undefined || chairman === undefined) return ok({ ...rest, type: 'taken-over' })
  const whole = { ...terms, obligors: { collective: command.unit, secretary, chairman } }
  return ok({ ...rest, type: 'taken-over', terms: whole, hash: hash(whole) })
}

/** The task as it begins by being taken over. */
export function begun({ event, at, seq }: Recorded<TakenOver>): Task {
  const { task: id, cycle, unit, origin, registration, from } = event
  const contract = boundBy(event, at)
  return {
    id,
    cycle,
    unit,
    origin,
    registration,
    from,
    versions: [],
    submittedAt: at,
    submittedBy: '',
    rounds: [],
    conclusions: [],
    reports: [],
    missedPeriods: [],
    exchanges: [],
    lapses: [],
    deliveries: [],
    checks: [],
    handovers: [],
    seq,
    ...(event.planned ? { planned: event.planned } : {}),
    ...(contract ? { contract, status: 'IN_PROGRESS' } : { status: event.unapproved ? 'SUBMITTED' : 'APPROVED' }),
  }
}

function boundBy({ terms, hash }: TakenOver, at: Instant): Contract | undefined {
  if (!terms || hash === undefined) return undefined
  return {
    terms,
    hash,
    offeredAt: at,
    signatures: [],
    reminded: [],
    earlier: [],
    inForceSince: at,
    withoutSignatures: true,
  }
}

/** What each successor of a transferred task is told to take over. */
export function takeOversOf(task: Task, { decision, to }: Transferred, at: Instant): readonly TakingOver[] {
  const today = dayOf(at)
  return to.map((successor) => {
    const { task: id, unit, cycle = task.cycle, name } = successor
    const registration = registrationLeft(task, successor, today)
    const isBound = task.contract?.inForceSince !== undefined
    return {
      task: id,
      cycle,
      unit,
      from: fromOf(task, { decision, ...(name === undefined ? {} : { part: name }) }),
      origin: task.origin,
      registration: formOf(task, unit, registration),
      ...(task.contract && isBound ? { terms: termsLeft(task.contract.terms, registration, { decision, today }) } : {}),
      ...(task.settled?.unapproved ? { unapproved: true } : {}),
    }
  })
}

/** The form names who leads and who answers in the unit that wrote it: another unit has others. */
export const formOf = (task: Task, unit: UnitCode, form: Registration): Registration =>
  unit === task.unit ? form : { ...form, leadPerson: '', coordination: '', responsibility: '' }

export const fromOf = ({ id, cycle, unit }: Task, how: { readonly decision?: string; readonly part?: string }) => ({
  task: id,
  cycle,
  unit,
  ...how,
})
