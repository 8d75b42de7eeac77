import type { Organisation } from '@khoan-viec/domain/organisation'
import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Tables in which names stand, or stood. */
const naming = ['beside', 'stream', 'person', 'tenure', 'assessment', 'todo'] as const

/**
 * Takes from the database's files what erasures have left in their unused space: a row that is changed or deleted stays
 * there to be read until something else needs the place. Answers false while a reader is in the way; then it is to be
 * asked again, at the latest when the house opens next. Without an erasure since the last time it does nothing.
 */
export async function scrub(db: Kysely<Database>): Promise<boolean> {
  const erasures = await countErasures(db)
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    if (erasures > 0) for (const table of naming) await sql`vacuum full ${sql.table(table)}`.execute(db)
    return true
  }
  const { rows: marks } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  if (marks[0]?.user_version === erasures) return true
  await sql`vacuum`.execute(db)
  // Noted before the file is brought up to date, so that the note is in it; taken back where that did not succeed.
  await noteErasures(db, erasures)
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows[0]?.busy === 0) return true
  await noteErasures(db, 0)
  return false
}

/** The file itself holds how many erasures it was scrubbed after: SQLite keeps a number for its owner. */
const noteErasures = (db: Kysely<Database>, count: number) => sql.raw(`pragma user_version = ${count}`).execute(db)

async function countErasures(db: Kysely<Database>): Promise<number> {
  const rows = await db.selectFrom('stream').select('state').where('kind', '=', 'organisation').execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  const states = rows.map(({ state }) => JSON.parse(state) as Organisation)
  return states.reduce((count, { erased }) => count + Object.keys(erased).length, 0)
}
