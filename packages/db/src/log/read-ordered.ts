import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Entries of the log from place `from` on, in its order, at most `most` of them. */
const inOrder = (db: Kysely<Database>, from: number, most: number) =>
  db
    .selectFrom('log_order')
    .innerJoin('entry', 'entry.id', 'log_order.entry')
    .where('log_order.idx', '>=', from)
    .where('log_order.idx', '<', from + most)
    .orderBy('log_order.idx')

export type OrderedHead = { readonly idx: number; readonly kind: string; readonly at_virtual: string }

/** What and when each was, without its text. */
export const readHeads = (db: Kysely<Database>, from: number, most: number): Promise<readonly OrderedHead[]> =>
  inOrder(db, from, most).select(['log_order.idx', 'entry.kind', 'entry.at_virtual']).execute()

/** The canonical texts. */
export async function readOrdered(db: Kysely<Database>, from: number, most: number): Promise<readonly string[]> {
  const rows = await inOrder(db, from, most).select('entry.body').execute()
  return rows.map(({ body }) => body)
}
