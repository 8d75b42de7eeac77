import type { LocalDate } from '../core/index.ts'
import type { PersonId, UnitCode } from '../organisation/organisation.ts'

export const taskCategories = ['HARD', 'NEW', 'LONG_PENDING', 'WEAK_LINK', 'ARISING', 'BREAKTHROUGH'] as const
export type TaskCategory = (typeof taskCategories)[number]

export const taskFields = [
  'LAND',
  'NEW_RURAL',
  'URBAN',
  'PARTY_BUILDING',
  'ENVIRONMENT',
  'BUDGET',
  'DIGITAL',
  'SECURITY',
  'WELFARE',
  'INVESTMENT',
] as const
export type TaskField = (typeof taskFields)[number]

/** A measured result. Numbers have at most six decimals. */
export type Indicator = {
  readonly id: string
  readonly name: string
  readonly kind: 'NUMBER' | 'YES_NO'
  /** Unit of measure: hộ, ha, %, tr.đ ... */
  readonly uom: string
  /** YES_NO: 0 no, 1 yes. */
  readonly baseline: number
  readonly target: number
  /** From this value on the work exceeds what was asked (in the direction from baseline to target). */
  readonly exceed?: number
  readonly weight: number
}

export type Milestone = {
  readonly id: string
  readonly due: LocalDate
  readonly what: string
  /** Value the indicator should have reached by then. */
  readonly indicator?: string
  readonly value?: number
}

export type SuperiorDuty = { readonly id: string; readonly what: string; readonly who: string; readonly due: LocalDate }

/** What a unit registers: the form in four parts, with the six clears. */
export type Registration = {
  readonly title: string
  readonly category: TaskCategory
  readonly field: TaskField
  /** Why it is hard: obstacle, since when, earlier attempts. */
  readonly obstacle: string
  readonly notRoutine: string
  /** Resolution, conclusion or target it rests on. */
  readonly basis: string
  readonly product: string
  readonly indicators: readonly Indicator[]
  readonly milestones: readonly Milestone[]
  readonly deadline: LocalDate
  readonly weight: number
  readonly allOrNothing: boolean
  /** The six clears: person, work, time, responsibility, product, authority. Work, time and product stand above. */
  readonly leadPerson: string
  readonly coordination: string
  readonly responsibility: string
  readonly authority: string
  readonly supportAsked: readonly { readonly what: string; readonly who: string }[]
  readonly risks: string
  /** Last year of a task of several years; absent: this year. */
  readonly untilYear?: number
}

/** The exact terms both sides sign. */
export type ContractTerms = {
  readonly decision: string
  readonly title: string
  /** One person in two posts stands in both places and signs once. */
  readonly obligors: { readonly collective: UnitCode; readonly secretary: PersonId; readonly chairman: PersonId }
  readonly product: string
  readonly indicators: readonly Indicator[]
  readonly milestones: readonly Milestone[]
  readonly deadline: LocalDate
  readonly weight: number
  readonly allOrNothing: boolean
  /** What the superior owes: "không khoán trắng". Never empty. */
  readonly superiorDuties: readonly SuperiorDuty[]
  readonly untilYear?: number
}

export const signatureRoles = ['SECRETARY', 'CHAIRMAN', 'SUPERIOR'] as const
/** SECRETARY signs for the collective and for himself in one act. */
export type SignatureRole = (typeof signatureRoles)[number]
