import type { Instant } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** An entry as a place in the record: its number, and its virtual time. */
export type EntryPlace = { readonly id: number; readonly at: Instant }

const places = (db: Kysely<Database>) => db.selectFrom('entry').select(['id', 'at_virtual as at'])

export const findFirstPlace = (db: Kysely<Database>): Promise<EntryPlace | undefined> =>
  places(db).orderBy('id').limit(1).executeTakeFirst()

/** The entry of that number, or the last one before it. */
export const findPlaceOf = (db: Kysely<Database>, id: number): Promise<EntryPlace | undefined> =>
  places(db).where('id', '<=', id).orderBy('id', 'desc').limit(1).executeTakeFirst()

export const findPlaceAfter = (db: Kysely<Database>, id: number): Promise<EntryPlace | undefined> =>
  places(db).where('id', '>', id).orderBy('id').limit(1).executeTakeFirst()

/** The last entry recorded by the end of that moment. */
export const findPlaceAt = (db: Kysely<Database>, at: Instant): Promise<EntryPlace | undefined> =>
  places(db).where('at_virtual', '<=', at).orderBy('id', 'desc').limit(1).executeTakeFirst()

/** The last entry by which a name was erased; 0 when there is none. */
export async function findLastErasure(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('entry')
    .select((is) => is.fn.max('id').as('last'))
    // Few entries are of the organisation; by their streams they are found without a look at the others.
    .where('stream', '>=', 'organisation/')
    .where('stream', '<', 'organisation0')
    .where('kind', '=', 'person-erased')
    .executeTakeFirstOrThrow()
  return row.last ?? 0
}

/** Streams that were written to after the one entry and up to the other. */
export async function listStreamsBetween(
  db: Kysely<Database>,
  after: number,
  upTo: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('stream')
    .distinct()
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('stream')
    .execute()
  return rows.map(({ stream }) => stream)
}
