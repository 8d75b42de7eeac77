import { seatOf, type Where } from '../access/acting.ts'
import { rightsOfTask } from '../access/rights-of-task.ts'
import type { LocalDate, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import {
  isHeldOn,
  tenureOf,
  type PersonId,
  type Post,
  type Tenure,
  type UnitCode,
} from '../organisation/organisation.ts'
import type { TaskPeopleCommand } from './command.ts'
import type { Task } from './task.ts'

/** No seat of the actor's lets him give this command, or the work is his own and not his to judge. */
export function refuseByRight(type: TaskPeopleCommand['type'], task: Task, where: Where): Refusal | undefined {
  const refusal = refuseByPost(type, task.unit, where)
  return refusal ?? (rightsOfTask[type].notOwn ? refuseOwnWork(task, where) : undefined)
}

/** No seat of the actor's in a unit lets him give this command there. */
export const refuseByPost = (type: TaskPeopleCommand['type'], unit: UnitCode, where: Where): Refusal | undefined =>
  seatOf(rightsOfTask[type], unit, where) === undefined ? { code: 'not-yours' } : undefined

/** Whether the actor holds this post of the task's unit, or of the authority, today. */
export const holds = (post: Post, unit: UnitCode, { actor, today }: Where): boolean =>
  tenureOf(actor, today, [post], unit) !== undefined

export const personOf = ({ actor }: Where): PersonId | undefined => (actor.kind === 'PERSON' ? actor.person : undefined)

/** The heads of the unit in office on that day. */
export const headsOn = (unit: UnitCode, day: LocalDate, { tenures }: CycleFacts): readonly Tenure[] =>
  tenures.filter(
    (tenure) =>
      tenure.unit === unit && (tenure.post === 'SECRETARY' || tenure.post === 'CHAIRMAN') && isHeldOn(tenure, day),
  )

/** A post that nobody holds is absent. */
export type Obligors = { readonly secretary?: PersonId; readonly chairman?: PersonId }

/** Who answers now: those of the terms, or who took over from them since; for a post that was left and not taken up nobody. */
export function obligorsOf({ contract, handovers }: Task): Obligors | undefined {
  if (!contract) return undefined
  const after = handovers.filter(
    ({ incoming, at, succeededAt }) => incoming === undefined || (succeededAt ?? at) >= contract.offeredAt,
  )
  const follow = (post: 'SECRETARY' | 'CHAIRMAN', person: PersonId): PersonId | undefined =>
    after.reduce<PersonId | undefined>(
      (held, change) => (change.post === post && change.outgoing === held ? change.incoming : held),
      person,
    )
  const secretary = follow('SECRETARY', contract.terms.obligors.secretary)
  const chairman = follow('CHAIRMAN', contract.terms.obligors.chairman)
  return { ...(secretary === undefined ? {} : { secretary }), ...(chairman === undefined ? {} : { chairman }) }
}

/** One's own work: what one answers for or answered for, heads, or registered. Nobody judges it. */
export function isOwnWork(task: Task, person: PersonId, day: LocalDate, facts: CycleFacts): boolean {
  const terms = [task.contract?.terms, ...(task.contract?.earlier ?? []).map((earlier) => earlier.terms)]
  return (
    headsOn(task.unit, day, facts).some((tenure) => tenure.person === person) ||
    terms.some(
      (each) => each !== undefined && (each.obligors.secretary === person || each.obligors.chairman === person),
    ) ||
    task.handovers.some(({ incoming, outgoing }) => incoming === person || outgoing === person) ||
    (task.origin === 'REGISTERED' && task.submittedBy === person)
  )
}

const refuseOwnWork = (task: Task, context: Where): Refusal | undefined => {
  const person = personOf(context)
  return person !== undefined && isOwnWork(task, person, context.today, context.facts)
    ? { code: 'own-work' }
    : undefined
}
