import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * On PostgreSQL the index of words says the day of each entry, in a column of its own, and is made again with it. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`truncate entry_words`.execute(db)
  await sql`alter table entry_words add column day date not null`.execute(db)
  await sql`create index entry_words_by_days on entry_words (((day - date '1970-01-01') / 32), entry)`.execute(db)
}
