import { type About, refusalWithoutSeat, type Seated, seatOf, seatsOf, voiceOf, type Where } from '../access/acting.ts'
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
import { isSaidBy, nameOf } from './said.ts'
import type { Task } from './task.ts'

/**
 * The seat from which this command is given to this task. `subject` names the part or period it is about: what is said in somebody's
 * name is corrected in that name alone, and nobody judges from a seat whose holder's own work it is, or his own.
 */
export const taskSeat = (type: TaskPeopleCommand['type'], task: Task, where: Where, subject = ''): Seated | undefined =>
  seatsOf(rightsOfTask[type], aboutTask(task), where).find(
    (seated) => !isBarred(type, seated, task, where) && speaksIn(nameAsked(type, task, subject), seated, where),
  )

/** No seat of the actor's lets him give this command, or the work is his own and not his to judge. */
export function refuseByRight(type: TaskPeopleCommand['type'], task: Task, where: Where): Refusal | undefined {
  const seats = seatsOf(rightsOfTask[type], aboutTask(task), where)
  if (seats.length === 0) return refusalWithoutSeat(rightsOfTask[type], aboutTask(task), where)
  return seats.every((seated) => isBarred(type, seated, task, where)) ? { code: 'own-work' } : undefined
}

/** What is corrected or reported bears a name that is not the actor's, nor that of anybody who has delegated it to him. */
export const refuseByName = (
  type: TaskPeopleCommand['type'],
  task: Task,
  where: Where,
  subject = '',
): Refusal | undefined => (taskSeat(type, task, where, subject) ? undefined : { code: 'not-yours' })

/** No seat of the actor's in a unit lets him give this command there. */
export const refuseByPost = (type: TaskPeopleCommand['type'], unit: UnitCode, where: Where): Refusal | undefined =>
  seatOf(rightsOfTask[type], { unit }, where) === undefined
    ? refusalWithoutSeat(rightsOfTask[type], { unit }, where)
    : undefined

const aboutTask = ({ unit, id }: Task): About => ({ unit, task: id })

/** In whose name alone the command can be given; undefined: in anybody's. */
function nameAsked(type: TaskPeopleCommand['type'], task: Task, subject: string): PersonId | undefined {
  const given =
    type === 'correct-report'
      ? task.reports.find(({ period }) => period === subject)?.versions.at(-1)
      : type === 'correct-delivery'
        ? task.deliveries.at(-1)
        : undefined
  if (given) return nameOf(given)
  return type === 'report-part' ? task.cascade?.parts.find(({ id }) => id === subject)?.cellSecretary : undefined
}

/** What a post above puts right it puts right by decision, whoever said it. */
const speaksIn = (name: PersonId | undefined, seated: Seated, where: Where): boolean =>
  name === undefined || seated.seat.at !== 'UNIT' || voiceOf(seated, where) === name

const isBarred = (type: TaskPeopleCommand['type'], seated: Seated, task: Task, where: Where): boolean =>
  rightsOfTask[type].notOwn === true &&
  [personOf(where), voiceOf(seated, where)].some(
    (person) => person !== undefined && isOwnWork(task, person, where.today, where.facts),
  )

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

/** One's own work: what one answers for or answered for, heads, registered or delivered, for oneself or for another. Nobody judges it. */
export function isOwnWork(task: Task, person: PersonId, day: LocalDate, facts: CycleFacts): boolean {
  const terms = [task.contract?.terms, ...(task.contract?.earlier ?? []).map((earlier) => earlier.terms)]
  return (
    headsOn(task.unit, day, facts).some((tenure) => tenure.person === person) ||
    terms.some(
      (each) => each !== undefined && (each.obligors.secretary === person || each.obligors.chairman === person),
    ) ||
    task.handovers.some(({ incoming, outgoing }) => incoming === person || outgoing === person) ||
    (task.origin === 'REGISTERED' && (task.submittedBy === person || task.submittedFor?.from === person)) ||
    task.deliveries.some((delivery) => isSaidBy(delivery, person))
  )
}
