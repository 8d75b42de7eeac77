import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Query } from './query.ts'
import type { Run } from './terms.ts'

export type Indexed = { readonly id: number; readonly runs: readonly Run[] }

type Slice = { readonly descending: boolean; readonly limit: number; readonly offset: number }

/** Which entries bear which terms, as a database keeps it: all of the search that hangs on which database it is. */
export type WordsIndex = {
  put(trx: Transaction<Database>, entries: readonly Indexed[]): Promise<void>
  clear(trx: Transaction<Database>): Promise<void>
  /** Ids of entries, in the order of the record. */
  find(db: Kysely<Database>, query: Query, slice: Slice): Promise<readonly number[]>
  /** How many there are; counted no further than to `most`. */
  count(db: Kysely<Database>, query: Query, most: number): Promise<number>
}
