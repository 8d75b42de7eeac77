import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '../schema/index.ts'

/** All that is read within is as it stood at one moment, whatever is committed meanwhile; nobody waits for it. */
export function inSnapshot<Answer>(
  db: Kysely<Database>,
  read: (record: Kysely<Database>) => Promise<Answer>,
): Promise<Answer> {
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
  return db.connection().execute(async (record) => {
    await sql`begin`.execute(record)
    try {
      return await read(record)
    } finally {
      // SQLite has ended it by itself where it met a damaged page.
      await sql`rollback`.execute(record).catch(() => undefined)
    }
  })
}
