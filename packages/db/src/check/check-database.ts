import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Checked } from './checked.ts'

/** Whether the database file is whole in itself: every page and index. PostgreSQL sees to its own files. */
export async function checkDatabase(db: Kysely<Database>): Promise<Checked> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return { counted: 0 }
  const { rows: pages } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const says = rows[0]?.integrity_check ?? 'nothing'
  const counted = pages[0]?.page_count ?? 0
  return says === 'ok' ? { counted } : { counted, fault: { code: 'database-damaged', says } }
}
