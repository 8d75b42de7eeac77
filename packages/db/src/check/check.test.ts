import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { openScratch } from '../connection/index.ts'
import { migrateRecord } from '../migrations/index.ts'
import { viewNames } from '../projection/index.ts'
import type { Database, EntryTable } from '../schema/index.ts'
import { indexAgain } from '../search/index.ts'
import { dialects, loosen, openTestDatabase, recordUnits } from '../testing/index.ts'
import { postgresGuards } from './check-guards.ts'
import { findUnlike } from './compare-rows.ts'
import { checkDatabase, checkEntries, checkGuards, checkViews, inSnapshot } from './index.ts'

const truths = ['entry', 'beside', 'log_order']
/** What is found wrong with the database, its guards, its entries and its projections. */
const findFaults = (db: Kysely<Database>) =>
  inSnapshot(db, async (record) =>
    [await checkDatabase(record), await checkGuards(record), await checkEntries(record), await checkViews(record)].map(
      ({ fault }) => fault,
    ),
  )

const sound = [undefined, undefined, undefined, undefined]

const otherwise = {
  stream: 'organisation/c2',
  seq: 7,
  kind: 'head-changed',
  cycle: 'c2',
  unit: 'qv',
  person: null,
  tenure: 't1',
  request_id: 'request-9',
  command_hash: 'b',
  at_virtual: '2024-01-03T02:00:00.000Z',
  at_real: '2026-01-02T00:00:00.000Z',
  workflow_id: 'w',
  run_id: 'other',
} satisfies Omit<Selectable<EntryTable>, 'id' | 'body'>

describe.each(dialects)('on %s', (dialect) => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    await recordUnits(opened.db, 3)
    return () => opened[Symbol.asyncDispose]()
  })

  test('a record that nobody touched is sound, and every table in it is the truth or a projection', async () => {
    expect(await findFaults(opened.db)).toEqual(sound)
    const tables = (await opened.db.introspection.getTables()).map(({ name }) => name)
    const ours = tables.filter((name) => !/^(kysely|sqlite|entry_words)/.test(name))
    expect(new Set(ours)).toEqual(new Set([...truths, ...viewNames]))
  })

  test('a guard that is gone is named', async () => {
    await loosen(opened.db)
    const [, fault] = await findFaults(opened.db)
    expect(fault).toMatchObject({ code: 'guard-missing', guard: expect.stringMatching(/^(beside|entry|log_order)_/) })
  })

  test('an entry is named with its column, when that or the text was changed, and missed when it was taken out', async () => {
    const { db } = opened
    await loosen(db)
    const kept = await db.selectFrom('entry').selectAll().where('id', '=', 2).executeTakeFirstOrThrow()
    const { id: _, ...columns } = kept
    const faultOnce = async (change: Partial<typeof columns>) => {
      await db.updateTable('entry').set(change).where('id', '=', 2).execute()
      const { fault } = await checkEntries(db)
      await db.updateTable('entry').set(columns).where('id', '=', 2).execute()
      return fault
    }
    for (const [column, value] of Object.entries(otherwise))
      expect(await faultOnce({ [column]: value }), column).toMatchObject({ code: 'entry-column', entry: 2, column })
    const spaced = kept.body.replace('"seq":2', '"seq": 2')
    expect(await faultOnce({ body: spaced })).toEqual({ code: 'entry-unreadable', entry: 2 })
    expect(await checkEntries(db)).toEqual({ counted: 3 })

    await db.updateTable('beside').set({ value: '"Ai đó"' }).where('entry', '=', 3).execute()
    expect((await checkEntries(db)).fault).toEqual({
      code: 'entry-beside',
      entry: 3,
      stream: 'organisation/c1',
      seq: 3,
    })
    await db.deleteFrom('beside').where('entry', '=', 2).execute()
    await db.deleteFrom('entry').where('id', '=', 2).execute()
    expect((await checkEntries(db)).fault).toEqual({ code: 'entry-missing', stream: 'organisation/c1', seq: 2 })
  })

  test('an entry whose words are found otherwise than it says is named', async () => {
    const faultAfter = async (change: RawBuilder<unknown>) => {
      await change.execute(opened.db)
      return (await inSnapshot(opened.db, checkViews)).fault
    }
    const unlike = (row: string) => ({ code: 'row-changed', table: 'entry_words', row, column: 'words' })
    const changes = {
      sqlite: [
        sql`insert into entry_words (rowid, words) values (2, 'zzz')`,
        sql`insert into entry_words (entry_words) values ('delete-all')`,
      ],
      postgres: [
        sql`update entry_words set words = words || 'zzz:1'::tsvector where entry = 2`,
        sql`delete from entry_words where entry < 3`,
      ],
    }
    const [more = sql``, none = sql``] = changes[dialect]
    expect(await faultAfter(more)).toEqual(unlike('2'))
    expect(await faultAfter(none)).toEqual(unlike('1'))
    if (dialect === 'sqlite') return
    await opened.db.transaction().execute(indexAgain)
    expect(await faultAfter(sql`update entry_words set day = day + 1 where entry = 3`)).toEqual(unlike('3'))
  })

  test('a row changed, put into or taken out of a projection is named with its key', async () => {
    const faultAfter = async (change: RawBuilder<unknown>) => {
      await change.execute(opened.db)
      return (await inSnapshot(opened.db, checkViews)).fault
    }
    expect(
      await faultAfter(sql`insert into todo (stream, n, cycle, kind, about) values ('s', 4, 'c', 'k', '{}')`),
    ).toEqual({
      code: 'row-added',
      table: 'todo',
      row: 's 4',
    })
    expect(await faultAfter(sql`update stream set seq = 2`)).toEqual({
      code: 'row-changed',
      table: 'stream',
      row: 'organisation/c1',
      column: 'seq',
    })
    expect(await faultAfter(sql`delete from stream`)).toEqual({
      code: 'row-missing',
      table: 'stream',
      row: 'organisation/c1',
    })
  })
})

test('on postgres every guard that the migrations make is looked for, and what is committed meanwhile is no difference', async () => {
  await using opened = await openTestDatabase('postgres')
  await recordUnits(opened.db, 3)
  const { rows } = await sql<{ tgname: string }>`select tgname from pg_trigger where not tgisinternal`.execute(
    opened.db,
  )
  expect(rows.map(({ tgname }) => tgname).toSorted()).toEqual([...postgresGuards])

  await inSnapshot(opened.db, async (record) => {
    await checkEntries(record)
    await sql`delete from unit`.execute(opened.db)
    expect((await checkViews(record)).fault).toBeUndefined()
  })
  expect((await inSnapshot(opened.db, checkViews)).fault).toMatchObject({ code: 'row-missing', table: 'unit' })
})

test('what cannot be projected at all is said', async () => {
  await using opened = await openTestDatabase('sqlite')
  await recordUnits(opened.db, 3)
  await loosen(opened.db)
  await sql`update entry set body = replace(body, '"people":[', '"people":[null,')`.execute(opened.db)
  expect((await inSnapshot(opened.db, checkViews)).fault).toEqual({ code: 'views-not-made', because: 'LogFaultError' })
})

test('more rows than are read at once are all compared', async () => {
  const [one, other] = [openScratch<Database>(), openScratch<Database>()]
  const rows = Array.from({ length: 1201 }, (_, n) => ({ id: `p${n}`, name: 'Ước', name_fold: 'uoc' }))
  for (const db of [one, other]) {
    await migrateRecord(db)
    await db.insertInto('person').values(rows).execute()
  }
  expect(await findUnlike('person', { from: one, within: other })).toBeUndefined()
  await other.updateTable('person').set({ name_fold: 'ước' }).where('id', '=', 'p999').execute()
  expect(await findUnlike('person', { from: one, within: other })).toMatchObject({ row: { id: 'p999' } })
  await Promise.all([one.destroy(), other.destroy()])
})
