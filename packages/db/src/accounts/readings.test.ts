import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { dialects, openTestAccounts } from '../testing/index.ts'
import { type Accounts, checkReadings, listReaders, listReadings, type NewReading, saveReadings } from './index.ts'

const reading = (change: Partial<NewReading> = {}): NewReading => ({
  rehearsal: 'year',
  person: 'tra',
  tenure: 'hm-tra',
  post: 'AUDITOR',
  at_virtual: '2024-03-05T02:00:00.000Z',
  at_real: '2026-11-28T02:00:00.000Z',
  asked: 'record.search',
  input: '{"text":"đất"}',
  status: 200,
  ...change,
})

const inputsOf = (count: number): readonly NewReading[] =>
  Array.from({ length: count }, (_, n) => reading({ input: `${n + 1}` }))

/** What only who holds the file can do: the guards are taken away first. */
async function tamper(db: Kysely<Accounts>, dialect: string, change: (db: Kysely<Accounts>) => Promise<unknown>) {
  if (dialect === 'postgres') await sql`alter table reading disable trigger all`.execute(db)
  else for (const guard of ['changed', 'removed']) await sql`drop trigger ${sql.id(`reading_not_${guard}`)}`.execute(db)
  await change(db)
}

describe.each(dialects)('the log of reading on %s', (dialect) => {
  test('keeps what was read in its order, and finds it by person and time', async () => {
    await using opened = await openTestAccounts(dialect)
    const { db } = opened
    await saveReadings(db, inputsOf(3))
    await saveReadings(db, [
      reading({ person: 'kiem', at_real: '2026-11-29T02:00:00.000Z', input: '4' }),
      reading({ rehearsal: 'other', input: '5' }),
    ])
    const inputs = async (filter: object, page = { page: 1, size: 2 }) => {
      const { rows, total } = await listReadings(db, { rehearsal: 'year', ...filter }, page)
      return [rows.map(({ input }) => input), total]
    }
    expect(await inputs({})).toEqual([['4', '3'], 4])
    expect(await inputs({}, { page: 2, size: 2 })).toEqual([['2', '1'], 4])
    expect(await inputs({ person: 'kiem' })).toEqual([['4'], 1])
    expect(await inputs({ until: '2026-11-29T00:00:00.000Z' })).toEqual([['3', '2'], 3])
    expect(await listReaders(db, 'year')).toEqual(['kiem', 'tra'])
    expect(await checkReadings(db)).toMatchObject({ readings: 5 })
  })

  test('refuses to change, to remove and to leave a gap', async () => {
    await using opened = await openTestAccounts(dialect)
    const { db } = opened
    await saveReadings(db, inputsOf(2))
    await expect(db.updateTable('reading').set({ input: '' }).execute()).rejects.toThrow('append-only')
    await expect(db.deleteFrom('reading').where('n', '=', 2).execute()).rejects.toThrow('append-only')
    const row = { ...reading(), hash: '' }
    await expect(
      db
        .insertInto('reading')
        .values({ ...row, n: 4 })
        .execute(),
    ).rejects.toThrow('no gaps')
    expect(await checkReadings(db)).toMatchObject({ readings: 2 })
  })

  test.each([
    [
      'one was changed',
      3,
      (db: Kysely<Accounts>) => db.updateTable('reading').set({ input: 'x' }).where('n', '=', 3).execute(),
    ],
    ['one is missing', 2, (db: Kysely<Accounts>) => db.deleteFrom('reading').where('n', '=', 2).execute()],
    ['the first is missing', 1, (db: Kysely<Accounts>) => db.deleteFrom('reading').where('n', '=', 1).execute()],
  ])('shows where the chain breaks when %s', async (_, fault, change) => {
    await using opened = await openTestAccounts(dialect)
    await saveReadings(opened.db, inputsOf(4))
    await tamper(opened.db, dialect, change)
    expect(await checkReadings(opened.db)).toMatchObject({ fault })
  })

  test('that lost its end is another chain than the one whose head was noted', async () => {
    await using opened = await openTestAccounts(dialect)
    await saveReadings(opened.db, inputsOf(4))
    const { head } = await checkReadings(opened.db)
    await tamper(opened.db, dialect, (db) => db.deleteFrom('reading').where('n', '=', 4).execute())
    expect(await checkReadings(opened.db)).not.toHaveProperty('fault')
    expect((await checkReadings(opened.db)).head).not.toBe(head)
  })
})

test('SQLite refuses to replace, of which no trigger on removal hears', async () => {
  await using opened = await openTestAccounts('sqlite')
  await saveReadings(opened.db, inputsOf(2))
  const other = { ...reading(), hash: '', n: 1 }
  await expect(opened.db.replaceInto('reading').values(other).execute()).rejects.toThrow('no gaps')
  expect(await checkReadings(opened.db)).toMatchObject({ readings: 2 })
})
