import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** A place of the log with its entry; `body` is null when that is gone. */
export type Place = {
  readonly idx: number
  readonly entry: number
  readonly stream: string | null
  readonly seq: number | null
  readonly body: string | null
}

/** Places of the log from `from` on, in its order, at most `most` of them. */
export const readPlaces = (db: Kysely<Database>, from: number, most: number): Promise<readonly Place[]> =>
  db
    .selectFrom('log_order')
    .leftJoin('entry', 'entry.id', 'log_order.entry')
    .select(['log_order.idx', 'log_order.entry', 'entry.stream', 'entry.seq', 'entry.body'])
    .where('log_order.idx', '>=', from)
    .where('log_order.idx', '<', from + most)
    .orderBy('log_order.idx')
    .execute()
