import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * The index of words is emptied, to be made again with pairs of words and the words of opened opinions. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`truncate entry_words`.execute(db)
  else await sql`insert into entry_words (entry_words) values ('delete-all')`.execute(db)
}
