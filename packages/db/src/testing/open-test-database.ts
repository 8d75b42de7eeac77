import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Accounts, migrateAccounts } from '../accounts/index.ts'
import { openPostgres, openSqlite } from '../connection/index.ts'
import { migrateRecord } from '../migrations/index.ts'
import { migrateNotices, type Notices } from '../notice/index.ts'
import type { Database } from '../schema/index.ts'

export const dialects = ['sqlite', 'postgres'] as const
export type Dialect = (typeof dialects)[number]

type Opened<Tables> = { readonly db: Kysely<Tables>; [Symbol.asyncDispose](): Promise<void> }
type Migrate<Tables> = (db: Kysely<Tables>) => Promise<unknown>

/** A record of one's own on a real database, gone at the end of the test. PostgreSQL: a server named by KHOAN_VIEC_TEST_POSTGRES. */
export const openTestDatabase = (dialect: Dialect): Promise<Opened<Database>> => openTest(dialect, migrateRecord)

/** The same for accounts. */
export const openTestAccounts = (dialect: Dialect): Promise<Opened<Accounts>> => openTest(dialect, migrateAccounts)

/** The same for what people are told. */
export const openTestNotices = (dialect: Dialect): Promise<Opened<Notices>> => openTest(dialect, migrateNotices)

const openTest = <Tables>(dialect: Dialect, migrate: Migrate<Tables>): Promise<Opened<Tables>> =>
  dialect === 'sqlite' ? openTestSqlite(migrate) : openTestPostgres(migrate)

async function openTestSqlite<Tables>(migrate: Migrate<Tables>): Promise<Opened<Tables>> {
  const file = join(tmpdir(), `khoan-viec-${randomUUID()}.db`)
  const db = openSqlite<Tables>(file)
  await migrate(db)
  return {
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await Promise.all(['', '-wal', '-shm'].map((suffix) => rm(file + suffix, { force: true })))
    },
  }
}

async function openTestPostgres<Tables>(migrate: Migrate<Tables>): Promise<Opened<Tables>> {
  const server = process.env['KHOAN_VIEC_TEST_POSTGRES']
  if (!server) throw new Error('KHOAN_VIEC_TEST_POSTGRES names no server: run the tests with npm test')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const administration = openPostgres<object>(server)
  await sql`create database ${sql.id(name)}`.execute(administration)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = openPostgres<Tables>(url.href)
  await migrate(db)
  return {
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await sql`drop database ${sql.id(name)}`.execute(administration)
      await administration.destroy()
    },
  }
}
