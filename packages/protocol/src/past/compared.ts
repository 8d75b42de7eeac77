import type { Instant } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import type { UnitName } from '../core/index.ts'
import type { EntryRow } from '../record/index.ts'
import { moment } from './moment.ts'

/** Two moments; the second left out is now. */
export const twoMoments = z.strictObject({ from: moment, to: moment.optional() })

export const comparedFields = {
  task: ['title', 'status', 'light', 'progress', 'deadline', 'weight', 'terms', 'outcome'],
  assessment: ['self', 'appraised', 'computed', 'decided'],
  tenure: ['since', 'until'],
} as const

export type ComparedField = (typeof comparedFields)[keyof typeof comparedFields][number]

/** What was one value at the first moment and another at the second; absent where there was none. */
export type Difference = {
  readonly field: ComparedField
  readonly before?: string | number
  readonly after?: string | number
}

export type ChangedThing = {
  readonly kind: keyof typeof comparedFields
  readonly id: string
  readonly name: string
  readonly post?: Post
  readonly differences: readonly Difference[]
  /** The entries between the two that did it, the oldest first, up to fifty. */
  readonly entries: readonly EntryRow[]
}

export type Compared = {
  readonly from: { readonly entry: number; readonly at: Instant }
  readonly to: { readonly entry: number; readonly at: Instant }
  readonly units: readonly { readonly unit: UnitName; readonly things: readonly ChangedThing[] }[]
}
