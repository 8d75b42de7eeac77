import type { Instant, LocalDate } from '../core/index.ts'

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

/** For what a unit answers to another: a superior is one by function, not by a level above. */
export const superiorFunctions = ['party', 'state', 'ranking', 'contracting'] as const
export type SuperiorFunction = (typeof superiorFunctions)[number]
export type Superiors = Readonly<Partial<Record<SuperiorFunction, UnitCode>>>

/** A paper by which something of the organisation was decided: its number, its day, the body that issued it. */
export type Decision = { readonly number: string; readonly date: LocalDate; readonly body: string }

/** What a unit is in one period, dates apart. */
export type UnitForm = {
  readonly code: UnitCode
  readonly name: string
  readonly kind: UnitKind
  /** Party name of the unit's collective, such as "Đảng ủy xã Quỳnh Vinh": the COLLECTIVE that is graded. */
  readonly collective: string
  /** Peer group for the cap on EXCELLENT. */
  readonly group: string
  readonly superiors: Superiors
}

/** A unit as it stands in one period, from its first day to its last, both included. A code has one period after another. */
export type Unit = UnitForm & {
  readonly from: LocalDate
  readonly to?: LocalDate
  /** The decision by which it stands so; absent of what was entered when the year was set up. */
  readonly by?: Decision
  /** The decision by which the unit is no more after the last day; the reason where it has no successor. */
  readonly ended?: { readonly decision: Decision; readonly reason?: string }
}

/** One unit goes on in another from a day on: it was merged into it, or split off to it. */
export type Succession = {
  readonly from: UnitCode
  readonly to: UnitCode
  readonly kind: 'MERGE' | 'SPLIT'
  readonly on: LocalDate
  readonly decision: Decision
}

/** One change of the organisation. Whatever is merged or split into is living already, or created by the same decision. */
export type UnitChange =
  | { readonly type: 'CREATE'; readonly unit: UnitForm }
  | ({ readonly type: 'RENAME'; readonly code: UnitCode } & Readonly<
      Partial<Pick<UnitForm, 'name' | 'kind' | 'collective' | 'group'>>
    >)
  | { readonly type: 'MERGE'; readonly units: readonly UnitCode[]; readonly into: UnitCode }
  /** `goesOn`: the unit itself stays beside those it was split into. */
  | { readonly type: 'SPLIT'; readonly code: UnitCode; readonly into: readonly UnitCode[]; readonly goesOn: boolean }
  | { readonly type: 'TRANSFER'; readonly codes: readonly UnitCode[]; readonly superiors: Superiors }
  | { readonly type: 'ABOLISH'; readonly code: UnitCode; readonly reason: string }

/** Several changes by one decision, all taking effect on one day. */
export type Reorganisation = {
  readonly decision: Decision
  readonly from: LocalDate
  readonly changes: readonly UnitChange[]
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

/** Posts of a unit; all others stand at the authority. */
export const unitSide: readonly Post[] = ['SECRETARY', 'CHAIRMAN', 'AREA_MEMBER', 'CELL_SECRETARY']
const authoritySide: readonly Post[] = posts.filter((post) => !unitSide.includes(post))

/** A cell's secretary and the member in charge of its area hold their posts in the commune, where they answer for its parts. */
const below: readonly Post[] = []

/** Which posts stand where. */
export const unitPosts: Readonly<Record<UnitKind, readonly Post[]>> = {
  PROVINCE: authoritySide,
  TOWN: authoritySide,
  COMMUNE: unitSide,
  WARD: unitSide,
  CELL: below,
  VILLAGE: below,
}

/** Posts that one person at a time holds in a unit; who is acting in one counts. All others may be held by several. */
export const singlePosts: readonly Post[] = ['SECRETARY', 'CHAIRMAN', 'STANDING_COMMITTEE_CHAIR']

/** How a post is held: in full, acting (quyền), or in charge for the interim (phụ trách). */
export const bases = ['FULL', 'ACTING', 'INTERIM'] as const
export type Basis = (typeof bases)[number]

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
  /** Absent: in full. */
  readonly basis?: Exclude<Basis, 'FULL'>
  /** Number of the decision by which it began; absent of what was entered when the year was set up. */
  readonly decision?: string
  /** By which decision it ended, and why. */
  readonly ended?: { readonly decision: string; readonly reason: string }
}

/** Work in which a holder may let another act for him, as the paper names it. Which acts each takes in says the table of rights. */
export const remits = [
  'REGISTRATION',
  'REPORTING',
  'EXCHANGE', // directions, requests, and answers to both
  'DELIVERY',
  'CASCADE',
  'OFFICE', // the secretariat's own: screening, agendas, drafts of contracts, boards
  'PRESIDING', // over a meeting, conclusions apart
  'VERIFICATION',
] as const
export type Remit = (typeof remits)[number]

/** What a holder lets another do in his name, and until when. */
export type DelegationTerms = {
  /** Number of the paper, "Giấy ủy quyền số …". */
  readonly number: string
  /** Id of the tenure in whose name is acted. */
  readonly tenure: string
  readonly delegate: PersonId
  readonly remits: readonly Remit[]
  /** What of: these units and these tasks. Neither: all that the tenure covers. */
  readonly units?: readonly UnitCode[]
  readonly tasks?: readonly string[]
  readonly from: LocalDate
  /** Last day. */
  readonly to: LocalDate
}

export type Delegation = DelegationTerms & {
  /** Made of the unit and the number: each unit numbers its own papers. */
  readonly id: string
  readonly given: Instant
  readonly revoked?: { readonly at: Instant; readonly by: PersonId; readonly reason: string }
}

/** A delegation as its delegate carries it: with the tenure itself. */
export type Mandate = Omit<Delegation, 'tenure'> & { readonly tenure: Tenure }

/**
 * Who acts: a person with every tenure held at any time and every delegation ever received, or the system itself. Named from the
 * session, never from the request.
 */
export type Actor =
  | {
      readonly kind: 'PERSON'
      readonly person: PersonId
      readonly name: string
      readonly tenures: readonly Tenure[]
      /** Absent: none. */
      readonly mandates?: readonly Mandate[]
    }
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

/** Somebody, known already or new, comes into a post of a unit by a decision. */
export type Appointment = {
  readonly person: Person
  readonly post: Post
  readonly unit: UnitCode
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly basis: Basis
  /** AREA_OFFICER: units looked after. */
  readonly area?: readonly UnitCode[]
  /** Number of the decision. */
  readonly decision: string
}

/** A head whose tenure was ended or given an end. Only of what was recorded since posts are handed over in this way. */
export type Leaving = {
  /** The tenure that has ended or will end. */
  readonly tenure: string
  /** Moment of the newest entry: nothing that follows is entered before it. */
  readonly since: Instant
  /** LEFT: the last day is over, and the state of every open task is fixed. TAKEN_UP: somebody has followed. */
  readonly step: 'ENDS' | 'LEFT' | 'TAKEN_UP'
}

/** Who left a post of head, and by which decision. */
export type PostLeft = {
  readonly unit: UnitCode
  readonly post: 'SECRETARY' | 'CHAIRMAN'
  readonly outgoing: PersonId
  readonly outgoingTenure: string
  readonly last: LocalDate
  /** Number of the decision by which the tenure ended, or of the one that gave it its last day. */
  readonly decision: string
}

export type Organisation = {
  /** Of each code its periods, the earliest first; they never share a day. */
  readonly units: Readonly<Record<UnitCode, readonly Unit[]>>
  readonly successions: readonly Succession[]
  readonly reorganisations: readonly Reorganisation[]
  readonly people: Readonly<Record<PersonId, Person>>
  readonly tenures: readonly Tenure[]
  readonly changes: readonly HeadChange[]
  /** Absent in a state kept since before. */
  readonly leavings?: readonly Leaving[]
  /** In the order given. Absent: none yet, as in states kept before there were any. */
  readonly delegations?: readonly Delegation[]
  /** Whose names were erased, each with the number of the decision that ordered it. */
  readonly erased: Readonly<Record<PersonId, string>>
}

/** One unit with its people: small enough for one entry of the record. */
export type OrganisationCommand =
  | {
      readonly type: 'establish'
      readonly unit: Omit<Unit, 'by' | 'ended'>
      readonly people: readonly Person[]
      readonly tenures: readonly Omit<Tenure, 'basis' | 'decision' | 'ended'>[]
    }
  | ({ readonly type: 'change-head' } & HeadChange)
  | ({ readonly type: 'reorganise' } & Reorganisation)
  | ({ readonly type: 'appoint' } & Appointment)
  | {
      readonly type: 'end-tenure'
      readonly tenure: string
      readonly last: LocalDate
      readonly reason: string
      readonly decision: string
    }
  | {
      readonly type: 'set-area'
      readonly tenure: string
      readonly from: LocalDate
      readonly area: readonly UnitCode[]
      readonly decision: string
    }
  // The system's own
  /** The last day of a head is over. */
  | { readonly type: 'leave-post'; readonly tenure: string }
  /** A post that a head left is held again. */
  | { readonly type: 'take-up-post'; readonly tenure: string }
  /** Personal data that the law orders removed: who asks for it has a decision. */
  | { readonly type: 'erase-person'; readonly person: PersonId; readonly decision: string }
  | ({ readonly type: 'delegate' } & DelegationTerms)
  | { readonly type: 'revoke-delegation'; readonly delegation: string; readonly reason: string }

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
  | ({ readonly type: 'units-reorganised' } & Reorganisation)
  /** `handsOver`: of a head, whose work is handed over when the tenure has ended. Absent in older entries: nothing follows. */
  | { readonly type: 'appointed'; readonly person: Person; readonly tenure: Tenure; readonly handsOver?: true }
  | {
      readonly type: 'tenure-ended'
      readonly tenure: string
      readonly last: LocalDate
      readonly reason: string
      readonly decision: string
      readonly handsOver?: true
    }
  | ({ readonly type: 'post-left' } & PostLeft)
  | ({
      readonly type: 'post-taken-up'
      readonly incoming: PersonId
      readonly incomingTenure: string
      /** First day of the incoming head. */
      readonly from: LocalDate
    } & PostLeft)
  /** The officer's tenure with the area before ends on the eve; `next` goes on with the other area. */
  | { readonly type: 'area-set'; readonly tenure: string; readonly next: Tenure }
  | { readonly type: 'person-erased'; readonly person: PersonId; readonly decision: string }
  | ({ readonly type: 'delegated'; readonly id: string } & DelegationTerms)
  | { readonly type: 'delegation-revoked'; readonly delegation: string; readonly reason: string }
