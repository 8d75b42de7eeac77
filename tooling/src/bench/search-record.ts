import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { keepEntries } from '@khoan-viec/db/testing'
import { sql } from 'kysely'
import { type readYear, tenureOf, writeEntries } from './written-entries.ts'

const AT_ONCE = 20_000
const TENURES = 3_000
const WORDS_GATHERED_BYTES = 64_000_000

/** Nobody misses this file after a power cut. */
const careless = ['journal_mode = off', 'synchronous = off', 'cache_size = -400000']

/** A file with the record of so many entries, each indexed as when it is appended. */
export async function writeRecord(file: string, year: ReturnType<typeof readYear>, entries: number): Promise<void> {
  const db = openSqlite<Database>(file)
  try {
    await migrateRecord(db)
    for (const pragma of careless) await sql.raw(`pragma ${pragma}`).execute(db)
    await sql`insert into entry_words (entry_words, rank) values ('hashsize', ${sql.lit(WORDS_GATHERED_BYTES)})`.execute(
      db,
    )
    await db.transaction().execute(async (trx) => {
      for (let n = 0; n < TENURES; n++) {
        const tenure = { ...tenureOf(n), person: `p-${n}`, name: `p-${n}`, valid_from: '2020-01-01' }
        await trx.insertInto('tenure').values(tenure).execute()
      }
      for (let from = 0; from < entries; from += AT_ONCE)
        await keepEntries(trx, [...writeEntries(year, from, Math.min(entries, from + AT_ONCE), entries)])
    })
  } finally {
    await db.destroy()
  }
}
