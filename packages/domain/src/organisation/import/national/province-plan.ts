import type { LocalDate, Refusal } from '../../../core/index.ts'
import type { Decision, OrganisationCommand, UnitCode } from '../../organisation.ts'

/** What is asked of the list: one province with its communes, and, if wanted, what they come from. */
export type ProvinceAsked = {
  /** Its code in the list. */
  readonly province: string
  /** Peer group of the communes. */
  readonly group: string
  readonly before?: {
    /** First day that the record will have of the units before: the list does not say since when they were there. */
    readonly since: LocalDate
    /** By which they went on in those of the list. */
    readonly decision: Decision
  }
}

export type Outcome =
  | 'NEW'
  | 'UNCHANGED'
  | 'DIFFERS' // the record says otherwise, and stays as it is
  | 'HELD' // a rule forbids it; `fault`

/** A unit of the list beside what the record has. */
export type UnitPlan = {
  /** In the list. */
  readonly listed: string
  readonly name: string
  /** In the organisation: the one there, or the one that it would get. */
  readonly code: UnitCode
  readonly outcome: Exclude<Outcome, 'HELD'>
  /** DIFFERS: how the record has it now. */
  readonly recorded?: { readonly name: string; readonly from: LocalDate; readonly to?: LocalDate }
}

/** A unit of before, and whether it is to go on in its commune. */
export type OriginPlan = UnitPlan & {
  readonly district: string
  readonly into: UnitCode
  readonly intoName: string
  readonly succession: Outcome
  readonly fault?: Refusal
}

export type ProvincePlan = {
  readonly province: UnitPlan
  readonly communes: readonly UnitPlan[]
  /** Of the units before; empty when they were not asked for. */
  readonly origins: readonly OriginPlan[]
  /** In this order; each stands by itself, so they may be entered in several requests. */
  readonly commands: readonly OrganisationCommand[]
}
