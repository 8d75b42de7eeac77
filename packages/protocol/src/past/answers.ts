import type { Instant } from '@khoan-viec/domain/core'

/** An entry as a place in time. */
export type Place = { readonly entry: number; readonly at: Instant }

/** Where one stands in the record, and where one can step. */
export type Around = {
  readonly first?: Place
  readonly last?: Place
  /** The last entry of what is looked at; absent before the first. */
  readonly here?: Place
  readonly previous?: Place
  readonly next?: Place
}
