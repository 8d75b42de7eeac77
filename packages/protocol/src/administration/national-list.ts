import type { OddReason, OddRow, OriginPlan, Outcome, UnitPlan } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { count, filledLine, id, localDate, requestId } from '../core/index.ts'
import { decision } from '../organisation/index.ts'

/** One province of the national list; with `before` what its communes come from, too. */
export const provinceAsked = z.strictObject({
  province: id,
  group: filledLine,
  before: z.strictObject({ since: localDate, decision }).exactOptional(),
})
export type ProvinceAskedTyped = z.input<typeof provinceAsked>

/** One part of a province that was looked through. */
export const provinceEntered = z.strictObject({ requestId, draft: z.uuid(), part: count })

/** The national list as a whole. */
export type NationalListView = {
  readonly counts: {
    readonly provinces: number
    readonly communes: number
    /** Rows that say what became of a unit, odd ones included. */
    readonly mappings: number
    /** Those from which successions are made. */
    readonly origins: number
    readonly odd: number
    /** Codes borne by two units of other names, one after the other. */
    readonly reused: number
  }
  /** Of the odd rows, the most frequent first. */
  readonly reasons: readonly { readonly reason: OddReason; readonly count: number }[]
  readonly provinces: readonly {
    readonly code: string
    readonly name: string
    readonly communes: number
    readonly origins: number
    readonly odd: number
  }[]
}

/** A commune of the list, and what goes on in it. */
export type ProvinceRow = { readonly unit: UnitPlan; readonly origins: readonly OriginPlan[] }

/** What a province of the list would change, were it entered now. */
export type ProvinceTried = {
  /** By which it is entered, for an hour, in so many parts, each all or nothing. */
  readonly draft: string
  readonly parts: number
  readonly province: UnitPlan
  readonly counts: {
    readonly communes: Readonly<Record<UnitPlan['outcome'], number>>
    readonly origins: Readonly<Record<UnitPlan['outcome'], number>>
    readonly successions: Readonly<Record<Outcome, number>>
  }
  readonly rows: readonly ProvinceRow[]
  /** Rows of the list about this province that nothing is made of. */
  readonly odd: readonly OddRow[]
}
