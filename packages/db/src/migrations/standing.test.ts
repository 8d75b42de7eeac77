import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrateAccounts, standingOfAccounts } from '../accounts/index.ts'
import { openScratch } from '../connection/index.ts'
import type { AnyTables } from '../schema/any-tables.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestAccounts, openTestDatabase } from '../testing/index.ts'
import { migrateHouse, migrateRecord, standingOfRecord } from './index.ts'

const LATER = '2099-01-01-planted'
const note = (db: AnyTables) =>
  db.insertInto('kysely_migration').values({ name: LATER, timestamp: '2099-01-01T00:00:00.000Z' }).execute()
const forget = (db: AnyTables, name: string) => db.deleteFrom('kysely_migration').where('name', '=', name).execute()

describe.each(dialects)('on %s', (dialect) => {
  test('a record of this version, of an earlier one and of a later one are told apart', async () => {
    await using record = await openTestDatabase(dialect)
    const { db } = record
    expect(await standingOfRecord(db)).toEqual({ kind: 'SAME' })
    await forget(db, '2026-12-06-work-by-build')
    expect(await standingOfRecord(db)).toEqual({ kind: 'OLDER', missing: ['2026-12-06-work-by-build'] })
    await note(db)
    expect(await standingOfRecord(db)).toEqual({ kind: 'NEWER', unknown: [LATER] })
    await expect(migrateRecord(db)).rejects.toThrow(`a later version wrote this database (${LATER})`)
  })

  test('so are accounts', async () => {
    await using accounts = await openTestAccounts(dialect)
    const { db } = accounts
    expect(await standingOfAccounts(db)).toEqual({ kind: 'SAME' })
    await note(db)
    expect(await standingOfAccounts(db)).toEqual({ kind: 'NEWER', unknown: [LATER] })
    await expect(migrateAccounts(db)).rejects.toThrow('a later version')
  })
})

test('a live record of an earlier version is left as it is by whoever has not saved it; a new one is made', async () => {
  const db = openScratch<Database>()
  const live = join('data', 'houses', 'one')
  expect(await standingOfRecord(db)).toEqual({ kind: 'NEW' })
  await migrateHouse(live, db)
  expect(await standingOfRecord(db)).toEqual({ kind: 'SAME' })
  await forget(db, '2026-12-06-work-by-build')
  await db.schema.dropTable('delegation').execute()
  await expect(migrateHouse(live, db)).rejects.toThrow('npm start -- --live saves it')
  expect(await standingOfRecord(db)).toMatchObject({ kind: 'OLDER' })
  await migrateHouse(join('data', 'rehearsals', 'one'), db)
  expect(await standingOfRecord(db)).toEqual({ kind: 'SAME' })
  await db.destroy()
})
