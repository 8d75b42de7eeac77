import { type Kysely, PostgresAdapter, sql } from 'kysely'
import { openScratch } from '../connection/index.ts'
import { migrateRecord } from '../migrations/index.ts'
import type { Database } from '../schema/index.ts'
import type { Checked } from './checked.ts'

/** What PostgreSQL has for each of SQLite's triggers; each must hold in every session. */
export const postgresGuards = [
  'beside_only_erased',
  'beside_stays',
  'entry_stays',
  'log_order_is_next',
  'log_order_stays',
] as const

/** Whether the database still refuses what it was made to refuse. */
export async function checkGuards(db: Kysely<Database>): Promise<Checked> {
  return db.getExecutor().adapter instanceof PostgresAdapter ? checkPostgres(db) : checkSqlite(db)
}

async function checkSqlite(db: Kysely<Database>): Promise<Checked> {
  const scratch = openScratch<Database>()
  try {
    await migrateRecord(scratch)
    const [made, found] = [await readTriggers(scratch), await readTriggers(db)]
    const missing = [...made].find(([name, text]) => found.get(name) !== text)
    return answer(made.size, missing?.[0])
  } finally {
    await scratch.destroy()
  }
}

async function readTriggers(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' order by name`.execute(db)
  return new Map(rows.map((row) => [row.name, row.sql]))
}

async function checkPostgres(db: Kysely<Database>): Promise<Checked> {
  const { rows } = await sql<{ tgname: string }>`
    select tgname from pg_trigger where not tgisinternal and tgenabled = 'A'`.execute(db)
  const found = new Set(rows.map(({ tgname }) => tgname))
  return answer(
    postgresGuards.length,
    postgresGuards.find((guard) => !found.has(guard)),
  )
}

const answer = (counted: number, guard: string | undefined): Checked =>
  guard === undefined ? { counted } : { counted, fault: { code: 'guard-missing', guard } }
