import type { Instant, LocalDate } from '../core/index.ts'
import type { PersonId } from '../organisation/organisation.ts'
import type { Said } from './said.ts'

/** A file kept by content hash beside the record. */
export type Evidence = { readonly hash: string; readonly name: string; readonly type: string; readonly size: number }

/** Value reached per indicator id. */
export type Values = Readonly<Record<string, number>>

export type Report = {
  readonly period: string
  readonly values: Values
  readonly done: string
  readonly difficulties: string
  readonly cause?: 'OBJECTIVE' | 'SUBJECTIVE'
  readonly forecast: LocalDate
  readonly evidence: readonly Evidence[]
}
/** Every version stays; the last is in force. */
export type ReportRecord = {
  readonly period: string
  readonly versions: readonly (Report & Said & { readonly at: Instant; readonly decision?: string })[]
}

export type Exchange =
  | (Said & {
      readonly kind: 'DIRECTION'
      readonly id: string
      readonly at: Instant
      readonly text: string
      readonly due?: LocalDate
      readonly answer?: Answer
    })
  | (Said & {
      readonly kind: 'SUPPORT'
      readonly id: string
      readonly at: Instant
      readonly text: string
      readonly answer?: Answer & { readonly granted: boolean }
    })
  | (Said & {
      readonly kind: 'EXPLANATION'
      readonly id: string
      readonly lapse: string
      readonly at: Instant
      readonly text: string
    })
  | (Said & {
      readonly kind: 'WAIVER'
      readonly id: string
      readonly at: Instant
      readonly text: string
      readonly answer?: Ruling
    })
  | (Said & {
      readonly kind: 'CHANGE'
      readonly id: string
      readonly at: Instant
      readonly text: string
      readonly deadline?: LocalDate
      readonly targets?: Values
      readonly answer?: Ruling
    })
export type Answer = Said & { readonly at: Instant; readonly text: string }
/** By the competent body, with the number of its decision. */
export type Ruling = Answer & { readonly granted: boolean; readonly decision: string }

export type Delivery = Said & {
  readonly at: Instant
  readonly results: Values
  readonly note: string
  readonly evidence: readonly Evidence[]
  /** The same delivery corrected by who gave it names the one it replaces in force (index in `deliveries`). */
  readonly corrects?: number
}

export type Check = Said & {
  readonly at: Instant
  /** Index in `deliveries` of what was checked. */
  readonly delivery: number
  readonly verdict: 'ACCEPTED' | 'FAILED'
  readonly results: Values
  readonly quality: 'GOOD' | 'BADLY_DONE'
  readonly onTheSpot: boolean
  readonly ground: string
  readonly corrects?: number
  readonly decision?: string
}

/** A quota split to cells; the cell's secretary and the member in charge answer together. */
export type Cascade = {
  readonly indicator: string
  readonly parts: readonly CascadePart[]
}
export type CascadePart = {
  readonly id: string
  readonly cell: string
  readonly cellSecretary: PersonId
  readonly areaMember: PersonId
  readonly quota: number
  readonly acceptedBy: readonly PersonId[]
  readonly reported: readonly (Said & {
    readonly period: string
    readonly value: number
    readonly at: Instant
  })[]
}

/** remind → urge → explain → review, one step for each lapse not made good. */
export type LadderStep = 'REMIND' | 'URGE' | 'EXPLAIN' | 'REVIEW'
export type Lapse = {
  /** `report/2024-M03`, `milestone/m1`, `deadline/2024-11-30`, `unsigned/2024-03-18`, `correction/2024-02-20`. */
  readonly id: string
  readonly kind: 'MISSED_REPORT' | 'MISSED_MILESTONE' | 'OVERDUE' | 'UNSIGNED' | 'CORRECTION_MISSED'
  readonly at: Instant
  readonly step: LadderStep
  /** When it was made good: a later report, the value reached, the delivery, the signatures. */
  readonly madeGood?: Instant
}
