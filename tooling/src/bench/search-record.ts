import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { keepEntries } from '@khoan-viec/db/testing'
import { type Kysely, sql } from 'kysely'
import { type readYear, tenureOf, writeEntries } from './written-entries.ts'

const AT_ONCE = 20_000
const TENURES = 3_000
const WORDS_GATHERED_BYTES = 64_000_000

/** Nobody misses this file after a power cut. Out of WAL first: from there SQLite goes to no other mode but this. */
const careless = ['journal_mode = delete', 'journal_mode = off', 'synchronous = off', 'cache_size = -400000']

/** A file with the record of so many entries, as if each had been appended. */
export async function writeRecord(file: string, year: ReturnType<typeof readYear>, entries: number): Promise<void> {
  const db = openSqlite<Database>(file)
  try {
    await migrateRecord(db)
    for (const pragma of careless) await sql.raw(`pragma ${pragma}`).execute(db)
    await sql`insert into entry_words (entry_words, rank) values ('hashsize', ${sql.lit(WORDS_GATHERED_BYTES)})`.execute(
      db,
    )
    const set = await setAside(db)
    await db.transaction().execute(async (trx) => {
      for (let n = 0; n < TENURES; n++) {
        const tenure = { ...tenureOf(n), person: `p-${n}`, name: `p-${n}`, valid_from: '2020-01-01' }
        await trx.insertInto('tenure').values(tenure).execute()
      }
      for (let from = 0; from < entries; from += AT_ONCE)
        await keepEntries(trx, [...writeEntries(year, from, Math.min(entries, from + AT_ONCE), entries)])
    })
    for (const statement of set) await sql.raw(statement).execute(db)
    await sql`pragma journal_mode = wal`.execute(db)
  } finally {
    await db.destroy()
  }
}

/**
 * Takes the indexes and guards of the entries off, which cost more row by row than all at once, and answers with what makes
 * them again.
 */
async function setAside(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{
    type: string
    name: string
    made: string
  }>`select type, name, sql as made from sqlite_master
    where tbl_name = 'entry' and type in ('index', 'trigger') and sql is not null order by type`.execute(db)
  for (const { type, name } of rows) await sql`drop ${sql.raw(type)} ${sql.id(name)}`.execute(db)
  return rows.map(({ made }) => made)
}
