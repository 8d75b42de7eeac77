import type { LocalDate } from '@khoan-viec/domain/core'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Days } from './days.ts'
import type { Query } from './query.ts'
import type { Run } from './terms.ts'

export type Indexed = { readonly id: number; readonly day: LocalDate; readonly runs: readonly Run[] }

/** Entries that bear these terms and are of these days; of neither: all there are. */
export type Asked = { readonly query?: Query | undefined; readonly days?: Days | undefined }

type Slice = {
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
  /** There are no more than are counted, so that all may be looked up to have these. */
  readonly few: boolean
}

/** Which entries bear which terms, as a database keeps it: all of the search that hangs on which database it is. */
export type WordsIndex = {
  put(trx: Transaction<Database>, entries: readonly Indexed[]): Promise<void>
  clear(trx: Transaction<Database>): Promise<void>
  /** Ids of entries, in the order of the record. */
  find(db: Kysely<Database>, asked: Asked, slice: Slice): Promise<readonly number[]>
  /** How many there are; counted no further than to `most`. */
  count(db: Kysely<Database>, asked: Asked, most: number): Promise<number>
}
