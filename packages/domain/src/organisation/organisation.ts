import type { LocalDate } from '../core/index.ts'

/** A unit is known by its code; its name may be shared by others and change. */
export type UnitCode = string
export type PersonId = string

/**
 * The stream of the organisation, one for a house: units and tenures outlast every cycle. Houses recorded before named it after
 * their one cycle, and go on under that name: who wants it asks the record.
 */
export const HOUSE_ORGANISATION = 'organisation/house'

export const unitKinds = ['PROVINCE', 'TOWN', 'COMMUNE', 'WARD', 'CELL', 'VILLAGE'] as const
export type UnitKind = (typeof unitKinds)[number]

export type Unit = {
  readonly code: UnitCode
  readonly name: string
  readonly kind: UnitKind
  /** Party name of the unit's collective, such as "Đảng ủy xã Quỳnh Vinh": the COLLECTIVE that is graded. */
  readonly collective: string
  /** Peer group for the cap on EXCELLENT. */
  readonly group: string
  readonly superior?: UnitCode
  readonly from: LocalDate
  readonly to?: LocalDate
}

export type Person = { readonly id: PersonId; readonly name: string }

/** Posts that the circle knows. Of a commune: SECRETARY, CHAIRMAN, AREA_MEMBER, CELL_SECRETARY. The rest stand at the authority. */
export const posts = [
  'SECRETARY',
  'CHAIRMAN',
  'AREA_MEMBER', // commune committee member in charge of an area
  'CELL_SECRETARY',
  'STANDING_COMMITTEE_CHAIR',
  'STANDING_COMMITTEE_MEMBER',
  'PEOPLES_STANDING_MEMBER', // Standing People's Committee of the authority, its chairman included
  'SECRETARIAT',
  'ORGANISATION_BOARD', // appraises
  'VERIFIER',
  'AREA_OFFICER', // authority's member in charge of some units
  'AUDITOR',
] as const
export type Post = (typeof posts)[number]

const unitSide: readonly Post[] = ['SECRETARY', 'CHAIRMAN', 'AREA_MEMBER', 'CELL_SECRETARY']
const authoritySide: readonly Post[] = posts.filter((post) => !unitSide.includes(post))

/** Which posts stand where. */
export const unitPosts: Readonly<Record<UnitKind, readonly Post[]>> = {
  PROVINCE: authoritySide,
  TOWN: authoritySide,
  COMMUNE: unitSide,
  WARD: unitSide,
  CELL: unitSide,
  VILLAGE: unitSide,
}

/** Who held which post in which unit from when to when, both days included. Responsibility is by tenure. */
export type Tenure = {
  readonly id: string
  readonly person: PersonId
  readonly name: string
  readonly post: Post
  readonly unit: UnitCode
  readonly from: LocalDate
  readonly to?: LocalDate
  /** AREA_OFFICER: units looked after. */
  readonly area?: readonly UnitCode[]
}

/** Who acts: a person with every tenure held at any time, or the system itself. Named from the session, never from the request. */
export type Actor =
  | { readonly kind: 'PERSON'; readonly person: PersonId; readonly name: string; readonly tenures: readonly Tenure[] }
  | { readonly kind: 'SYSTEM' }

export const SYSTEM: Actor = { kind: 'SYSTEM' }

export const isHeldOn = (tenure: Tenure, day: LocalDate): boolean =>
  tenure.from <= day && (tenure.to === undefined || day <= tenure.to)

/** The tenure under which the actor holds one of these posts on that day (in that unit, if named). */
export function tenureOf(actor: Actor, day: LocalDate, posts: readonly Post[], unit?: UnitCode): Tenure | undefined {
  if (actor.kind === 'SYSTEM') return undefined
  return actor.tenures.find(
    (tenure) => posts.includes(tenure.post) && isHeldOn(tenure, day) && (unit === undefined || tenure.unit === unit),
  )
}

/** A change of head in mid-year, with the state of each open task fixed for the one who leaves. */
export type HeadChange = {
  readonly unit: UnitCode
  readonly post: 'SECRETARY' | 'CHAIRMAN'
  readonly decision: string
  /** First day of the incoming head; the outgoing one's last day is the day before. */
  readonly from: LocalDate
  readonly incoming: Person
  readonly handover: readonly HandoverItem[]
}
export const handoverOutcomes = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
] as const
export type HandoverItem = {
  readonly task: string
  readonly outcome: (typeof handoverOutcomes)[number]
  /** PARTIAL: 0..1 done, up to six decimals. */
  readonly fraction?: number
  readonly note: string
}

export type Organisation = {
  readonly units: Readonly<Record<UnitCode, Unit>>
  readonly people: Readonly<Record<PersonId, Person>>
  readonly tenures: readonly Tenure[]
  readonly changes: readonly HeadChange[]
  /** Whose names were erased, each with the number of the decision that ordered it. */
  readonly erased: Readonly<Record<PersonId, string>>
}

/** One unit with its people: small enough for one entry of the record. */
export type OrganisationCommand =
  | {
      readonly type: 'establish'
      readonly unit: Unit
      readonly people: readonly Person[]
      readonly tenures: readonly Tenure[]
    }
  | ({ readonly type: 'change-head' } & HeadChange)
  /** Personal data that the law orders removed: who asks for it has a decision. */
  | { readonly type: 'erase-person'; readonly person: PersonId; readonly decision: string }

export type OrganisationEvent =
  | {
      readonly type: 'unit-established'
      readonly unit: Unit
      readonly people: readonly Person[]
      readonly tenures: readonly Tenure[]
    }
  | ({
      readonly type: 'head-changed'
      readonly outgoing: PersonId
      readonly outgoingTenure: string
      readonly incomingTenure: Tenure
    } & HeadChange)
  | { readonly type: 'person-erased'; readonly person: PersonId; readonly decision: string }
