import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Takes the guards off, as somebody would who may do everything with the database. */
export async function loosen(db: Kysely<Database>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table entry disable trigger user`.execute(db)
    await sql`alter table beside disable trigger user`.execute(db)
    await sql`alter table log_order disable trigger user`.execute(db)
    return
  }
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
}
