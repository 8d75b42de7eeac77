import type { LocalDate } from '../core/index.ts'
import { isWithin, mandatesOn } from '../organisation/delegation.ts'
import {
  isHeldOn,
  tenureOf,
  type Actor,
  type PersonId,
  type Post,
  type Tenure,
  type UnitCode,
  type Mandate,
} from '../organisation/organisation.ts'
import type { Task } from '../task/task.ts'
import { holderOf } from './acting.ts'
import { isWorkOf } from './remits.ts'

/** How somebody stands to a thing. Who stands in none of these is a stranger to it, and is not to learn that it exists. */
export const relations = [
  'OWN_UNIT',
  'IN_AREA',
  'AUTHORITY',
  'OBLIGOR',
  'TOOK_OVER',
  'SUBJECT',
  'PARTY',
  'DELEGATE',
] as const
export type Relation = (typeof relations)[number]

/** What is asked about: of which unit it is, and what else could tie somebody to it. */
export type Thing = {
  readonly unit?: UnitCode
  readonly task?: Task
  /** Units in which the work of a task has gone on since, through one task after another. */
  readonly onward?: readonly UnitCode[]
  /** A year-end's subject: a person's id, or a unit's code. */
  readonly subject?: string
  /** Who hands over and who takes over. */
  readonly parties?: readonly PersonId[]
}

/** Who asks, on which day, in a year of which authority; without an authority that of any year. */
export type Reader = { readonly actor: Actor; readonly today: LocalDate; readonly authority?: UnitCode | undefined }

/** Posts at the authority that see every unit of the cycle. AREA_OFFICER sees the units of his area only. */
const overseers: readonly Post[] = [
  'STANDING_COMMITTEE_CHAIR',
  'STANDING_COMMITTEE_MEMBER',
  'PEOPLES_STANDING_MEMBER',
  'SECRETARIAT',
  'ORGANISATION_BOARD',
  'VERIFIER',
  'AUDITOR',
]

/** Whether the reader stands to the thing in this way. The system stands in none: it sees by being the system. */
export function standsIn(relation: Relation, thing: Thing, { actor, today, authority }: Reader): boolean {
  if (actor.kind === 'SYSTEM') return false
  switch (relation) {
    case 'OWN_UNIT':
      return sitsIn(actor.tenures, thing.unit, today)
    case 'IN_AREA':
      return actor.tenures.some(
        (tenure) =>
          tenure.post === 'AREA_OFFICER' &&
          isHeldOn(tenure, today) &&
          (authority === undefined || tenure.unit === authority) &&
          thing.unit !== undefined &&
          tenure.area?.includes(thing.unit) === true,
      )
    case 'AUTHORITY':
      return tenureOf(actor, today, overseers, authority) !== undefined
    case 'OBLIGOR':
      return thing.task !== undefined && answersFor(thing.task, actor.person)
    case 'TOOK_OVER':
      return [...(thing.task?.settled?.to ?? []).map(({ unit }) => unit), ...(thing.onward ?? [])].some((unit) =>
        sitsIn(actor.tenures, unit, today),
      )
    case 'SUBJECT':
      return thing.subject === actor.person
    case 'PARTY':
      return thing.parties?.includes(actor.person) === true
    case 'DELEGATE':
      return mandatesOn(actor, today).some((mandate) => letsSee(mandate, thing, { actor, today, authority }))
  }
}

const sitsIn = (tenures: readonly Tenure[], unit: UnitCode | undefined, day: LocalDate): boolean =>
  tenures.some((tenure) => tenure.unit === unit && isHeldOn(tenure, day))

/** Whoever may act on a thing for another may see it as far as that other sees it by the post; what is of no unit is a meeting. */
function letsSee(mandate: Mandate, thing: Thing, reader: Reader): boolean {
  const { remits, tenure } = mandate
  const kind = thing.unit === undefined ? 'meeting' : 'task'
  const seen = { ...reader, actor: holderOf(mandate) }
  return (
    remits.some((remit) => isWorkOf(remit, tenure.post, kind)) &&
    isWithin(mandate, { unit: thing.unit, task: thing.task?.id }) &&
    byPost.some((relation) => standsIn(relation, thing, seen))
  )
}

const byPost = ['OWN_UNIT', 'IN_AREA', 'AUTHORITY'] as const satisfies readonly Relation[]

/** Bound by its contract, before or after a change of head: one may always read what one answers or answered for. */
const answersFor = (task: Task, person: PersonId): boolean =>
  [task.contract?.terms, ...(task.contract?.earlier ?? []).map(({ terms }) => terms)].some(
    (terms) => terms !== undefined && (terms.obligors.secretary === person || terms.obligors.chairman === person),
  ) || task.handovers.some(({ incoming, outgoing }) => incoming === person || outgoing === person)
