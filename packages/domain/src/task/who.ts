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
import type { Context } from '../stream/aggregate.ts'
import type { TaskPeopleCommand } from './command.ts'
import type { Task } from './task.ts'

type Seat = { readonly posts: readonly Post[]; readonly at: 'UNIT' | 'AUTHORITY' }

const heads: Seat = { posts: ['SECRETARY', 'CHAIRMAN'], at: 'UNIT' }
const secretary: Seat = { posts: ['SECRETARY'], at: 'UNIT' }
const secretariat: Seat = { posts: ['SECRETARIAT'], at: 'AUTHORITY' }
const chair: Seat = { posts: ['STANDING_COMMITTEE_CHAIR'], at: 'AUTHORITY' }
const verifier: Seat = { posts: ['VERIFIER'], at: 'AUTHORITY' }
const bodies: Seat = {
  posts: ['STANDING_COMMITTEE_CHAIR', 'STANDING_COMMITTEE_MEMBER', 'PEOPLES_STANDING_MEMBER'],
  at: 'AUTHORITY',
}
const areaOfficer: Seat = { posts: ['AREA_OFFICER'], at: 'AUTHORITY' }
const cellPeople: Seat = { posts: ['CELL_SECRETARY', 'AREA_MEMBER'], at: 'UNIT' }

/** Who may ask what, in order of preference when one person holds several of the posts. */
const seats: Readonly<Record<TaskPeopleCommand['type'], readonly Seat[]>> = {
  submit: [heads],
  resubmit: [heads],
  endorse: [secretary],
  screen: [secretariat],
  'send-back': [secretariat],
  add: [chair, secretariat],
  'give-opinion': [bodies],
  'close-round': [chair],
  conclude: [chair],
  offer: [secretariat],
  sign: [heads, chair],
  cascade: [secretary],
  'accept-part': [cellPeople],
  'report-part': [{ posts: ['CELL_SECRETARY'], at: 'UNIT' }],
  report: [heads],
  'correct-report': [heads, secretariat],
  direct: [bodies, areaOfficer],
  'answer-direction': [heads],
  'request-support': [heads],
  'answer-support': [secretariat, chair],
  explain: [heads],
  'request-waiver': [heads],
  'decide-waiver': [chair],
  'request-change': [heads],
  'decide-change': [chair],
  deliver: [heads],
  'correct-delivery': [heads],
  check: [verifier],
  'correct-check': [verifier, chair],
}

/** Whether this is a command that people give a task. */
export const isByPeople = (type: string): type is TaskPeopleCommand['type'] => Object.hasOwn(seats, type)

type Where = Pick<Context, 'actor' | 'today' | 'facts'>

/** The tenure under which this command may be given for a task of this unit: what the record names beside the person. */
export function actingTenure(type: TaskPeopleCommand['type'], unit: UnitCode, where: Where): Tenure | undefined {
  for (const seat of seats[type]) {
    const tenure = tenureAt(seat, unit, where)
    if (tenure) return tenure
  }
  return undefined
}

function tenureAt({ posts, at }: Seat, unit: UnitCode, { actor, today, facts }: Where): Tenure | undefined {
  if (at === 'UNIT') return tenureOf(actor, today, posts, unit)
  if (!posts.includes('AREA_OFFICER')) return tenureOf(actor, today, posts, facts.cycle.authority)
  if (actor.kind === 'SYSTEM') return undefined
  return actor.tenures.find(
    (tenure) =>
      posts.includes(tenure.post) &&
      isHeldOn(tenure, today) &&
      tenure.unit === facts.cycle.authority &&
      tenure.area?.includes(unit) === true,
  )
}

/** No post of the actor's lets him give this command. */
export const refuseByPost = (type: TaskPeopleCommand['type'], unit: UnitCode, where: Where): Refusal | undefined =>
  actingTenure(type, unit, where) === undefined ? { code: 'not-yours' } : undefined

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

export type Obligors = { readonly secretary: PersonId; readonly chairman: PersonId }

/** Who answers now: those of the terms, or who took over from them since. */
export function obligorsOf({ contract, handovers }: Task): Obligors | undefined {
  if (!contract) return undefined
  const after = handovers.filter(({ at }) => at >= contract.offeredAt)
  const follow = (post: 'SECRETARY' | 'CHAIRMAN', person: PersonId): PersonId =>
    after.reduce((held, change) => (change.post === post && change.outgoing === held ? change.incoming : held), person)
  const { secretary: first, chairman } = contract.terms.obligors
  return { secretary: follow('SECRETARY', first), chairman: follow('CHAIRMAN', chairman) }
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

export const refuseOwnWork = (task: Task, context: Context): Refusal | undefined => {
  const person = personOf(context)
  return person !== undefined && isOwnWork(task, person, context.today, context.facts)
    ? { code: 'own-work' }
    : undefined
}
