import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Accounts, migrateAccounts, saveToldHow, type ToldHow } from '@khoan-viec/db/accounts'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { openNotices } from '@khoan-viec/db/notice'
import type { Database } from '@khoan-viec/db/schema'
import { recordUnits } from '@khoan-viec/db/testing'
import { sql } from 'kysely'

const DAY_MS = 86_400_000
const GIVEN = '2026-01-01T00:00:00.000Z'
export const addressOf = (person: string): string => `${person}@example.test`

/** Where the files of a live house are. */
export const filesOf = (folder: string) => ({
  record: join(folder, 'record.db'),
  accounts: join(folder, '..', '..', 'accounts.db'),
})

/** A live house of people `p1` … with accounts, each in a post, whose addresses are confirmed. */
export async function openToldHouse(people: number) {
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-notices-'))
  const folder = join(data, 'houses', `live-${basename(data).slice(-6)}`)
  await mkdir(folder, { recursive: true })
  const house = basename(folder)
  const db = openSqlite<Database>(filesOf(folder).record)
  await migrateRecord(db)
  await recordUnits(db, people)
  const accounts = openSqlite<Accounts>(filesOf(folder).accounts)
  await migrateAccounts(accounts)
  // As far as anybody but the session library reads its tables.
  await sql`create table user (id text, person text, username text, "twoFactorEnabled" integer)`.execute(accounts)
  await sql`create table passkey (id text, "userId" text)`.execute(accounts)
  await sql`create table session (id text, person text, "createdAt" text, "expiresAt" text)`.execute(accounts)
  const notices = await openNotices(folder)
  const choose = (person: string, change: (before: ToldHow) => ToldHow) =>
    saveToldHow(accounts, { rehearsal: house, person }, change)
  for (let n = 1; n <= people; n++) {
    await sql`insert into user values (${`u${n}`}, ${`p${n}`}, ${`user${n}`}, 0)`.execute(accounts)
    const mail = { address: addressOf(`p${n}`), givenAt: GIVEN, confirmedAt: GIVEN }
    await choose(`p${n}`, (before) => ({ ...before, mail, quiet: { from: 0, until: 0 } }))
  }
  return {
    folder,
    house,
    db,
    accounts,
    notices,
    choose,
    /** A person signs in, now, for as long as a session lasts. */
    async signIn(id: string, person: string) {
      const [now, until] = [0, 30].map((days) => new Date(Date.now() + days * DAY_MS).toISOString())
      await sql`insert into session values (${id}, ${person}, ${now}, ${until})`.execute(accounts)
    },
    signOut: (id: string) => sql`delete from session where id = ${id}`.execute(accounts),
    async [Symbol.asyncDispose]() {
      await Promise.all([db.destroy(), accounts.destroy(), notices.destroy()])
      await rm(data, { recursive: true, force: true })
    },
  }
}
