import { alike, type OrganisationCommand, unitOn } from '@khoan-viec/domain/organisation'
import {
  NAMESAKE,
  PROVINCE,
  reform,
  REFORM_DAY,
  tenUnits,
  threeWards,
  TOWN,
  townBefore,
} from '@khoan-viec/domain/organisation/testing'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { checkViews } from '../check/index.ts'
import { loadLastingFacts } from '../facts/index.ts'
import { listTenuresIn } from '../people/index.ts'
import { rebuild, viewNames } from '../projection/index.ts'
import { appendEvent } from '../record/index.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase, recordOrganisation } from '../testing/index.ts'
import { findUnit, listPaths, listPeriods, listSuccessions, listUnder, listUnitNames, listUnits } from './index.ts'

const EVE = '2025-06-30'
const first = { page: 1, size: 50, column: 'name_fold', descending: false } as const
const found = async (db: Kysely<Database>, text: string, on: string) =>
  (await listUnits(db, { text, on }, first)).rows.map(({ code }) => code)

const appointed: OrganisationCommand = {
  type: 'appoint',
  person: { id: 'tung', name: 'Hồ Sỹ Tùng' },
  post: 'SECRETARY',
  unit: 'nghe-an.hoang-mai',
  from: REFORM_DAY,
  basis: 'ACTING',
  decision: '15-QĐ/TU',
}

describe.each(dialects)('on %s', (dialect) => {
  test('the units of a day are those of that day, each as it stands on it', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordOrganisation(db, [...townBefore, reform])

    expect(await found(db, 'quynh', EVE)).toHaveLength(9)
    expect(await found(db, 'quynh', REFORM_DAY)).toEqual(['nghe-an.quynh-mai'])
    expect(await found(db, 'PHUONG HOANG mai', EVE)).toEqual([NAMESAKE])
    expect((await found(db, 'hoàng mai', REFORM_DAY)).toSorted()).toEqual([NAMESAKE, 'nghe-an.hoang-mai'].toSorted())
    expect((await findUnit(db, 'quynh-vinh', REFORM_DAY))?.valid_to).toBe(EVE)
    expect((await findUnit(db, 'nghe-an.tan-mai', EVE))?.valid_from).toBe(REFORM_DAY)
    // A name is kept beside what happened, whatever has become of the unit.
    expect((await listUnitNames(db, REFORM_DAY)).get('quynh-vinh')).toBe('Xã Quỳnh Vinh')
  })

  test('a tree is of a day too, and tells two of one name apart', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordOrganisation(db, [...townBefore, reform])
    const under = async (code: string | undefined, on: string) =>
      (await listUnder(db, { under: code, by: 'party', on }, 100)).map(({ unit, under: below }) => [unit.code, below])

    expect(await under(undefined, EVE)).toEqual([
      ['ha-noi', 1],
      [PROVINCE, 1],
    ])
    const codes = async (code: string, on: string) => new Set((await under(code, on)).map(([each]) => each))
    expect(await codes(TOWN, EVE)).toEqual(new Set(tenUnits))
    expect(await codes(PROVINCE, REFORM_DAY)).toEqual(new Set(Object.keys(threeWards)))
    const { rows } = await listUnits(db, { text: 'hoang mai', on: REFORM_DAY }, first)
    const units = (
      await listPeriods(
        db,
        rows.map(({ code }) => code),
      )
    ).filter(({ to }) => to === undefined)
    const paths = await listPaths(db, units, { by: 'party', on: REFORM_DAY })
    expect(paths.get(NAMESAKE)?.map(({ name }) => name)).toEqual(['Thành phố Hà Nội'])
    expect(paths.get('nghe-an.hoang-mai')?.map(({ name }) => name)).toEqual(['Tỉnh Nghệ An'])
  })

  test('periods, successions and tenures stand as the rules have them', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    const rename = { type: 'RENAME', code: NAMESAKE, name: 'Phường Hoàng Mai Mới' } as const
    const decision = { number: '3/NQ-HĐND', date: '2025-08-01', body: 'HĐND thành phố Hà Nội' }
    await recordOrganisation(db, [
      ...townBefore,
      reform,
      appointed,
      { type: 'reorganise', decision, from: '2025-09-01', changes: [rename] },
    ])
    const { state } = await db.selectFrom('stream').select('state').executeTakeFirstOrThrow()
    const organisation = JSON.parse(state)
    for (const code of [NAMESAKE, TOWN, 'quynh-vinh', 'nghe-an.hoang-mai'])
      expect(await listPeriods(db, [code])).toEqual(organisation.units[code])
    expect(await listSuccessions(db, 'quynh-vinh')).toEqual([
      { from: 'quynh-vinh', to: 'nghe-an.hoang-mai', kind: 'MERGE', on: REFORM_DAY, decision: reform.decision },
    ])
    expect(await listSuccessions(db, 'nghe-an.tan-mai')).toHaveLength(3)
    expect((await listTenuresIn(db, ['quynh-vinh'])).map(({ to }) => to)).toEqual([EVE, EVE])
    expect(await listTenuresIn(db, ['nghe-an.hoang-mai'])).toMatchObject([{ basis: 'ACTING', decision: '15-QĐ/TU' }])
    const { periods } = await loadLastingFacts(db, 'c1', NAMESAKE)
    expect(periods).toEqual([])
    expect(unitOn(organisation, NAMESAKE, '2025-08-31')?.name).toBe('Phường Hoàng Mai')
  })

  test('a rebuild makes the same to the byte, and the record’s check knows the tables', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordOrganisation(db, [
      ...townBefore,
      { ...appointed, unit: 'quynh-loc', from: '2024-05-01' },
      {
        type: 'end-tenure',
        tenure: 'quynh-loc/SECRETARY/2024-05-01/tung',
        last: '2024-09-30',
        reason: 'Điều động',
        decision: '2-QĐ/TU',
      },
      { ...appointed, unit: PROVINCE, post: 'AREA_OFFICER', from: '2024-10-01', area: ['quynh-loc'], basis: 'INTERIM' },
      {
        type: 'set-area',
        tenure: `${PROVINCE}/AREA_OFFICER/2024-10-01/tung`,
        from: '2024-11-01',
        area: tenUnits,
        decision: '4-QĐ/TU',
      },
      reform,
    ])
    const before = await everyView(db)
    expect(await checkViews(db)).toEqual({ counted: expect.any(Number) })
    await rebuild(db)
    expect(await everyView(db)).toEqual(before)

    await db
      .updateTable('succession')
      .set({ code_to: 'nghe-an.tan-mai' })
      .where('code_from', '=', 'quynh-vinh')
      .execute()
    expect((await checkViews(db)).fault).toMatchObject({ table: 'succession' })
    await rebuild(db)
    await db.updateTable('unit').set({ valid_to: '2025-12-31' }).where('code', '=', TOWN).execute()
    expect((await checkViews(db)).fault).toMatchObject({ code: 'row-changed', table: 'unit', column: 'valid_to' })
  })

  test('a house of before, whose units had one superior and no periods, opens and is understood', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordOrganisation(db, townBefore.slice(0, 5))
    // As an entry of version 2 says it.
    const { superiors: _, ...unit } = fifth()
    const event = { type: 'unit-established', unit: { ...unit, superior: TOWN }, people: [], tenures: [] }
    const names = { stream: 'organisation/c1', cycle: 'c1', workflowId: 'w', runId: 'r', commandHash: 'a'.repeat(64) }
    const request = { ...names, seq: 6, event, at: '2024-01-03T02:00:00.000Z', requestId: 'old' }
    await db.transaction().execute((trx) => appendEvent(trx, request, '2026-01-01T00:00:00.000Z'))
    const before = await everyView(db)
    expect((await listPeriods(db, [unit.code]))[0]?.superiors).toEqual(alike(TOWN))
    await rebuild(db)
    expect(await everyView(db)).toEqual(before)
    await recordOrganisation(db, townBefore.slice(6))
    await recordOrganisation(db, [reform], '2025-06-20T02:00:00.000Z')
    expect((await findUnit(db, unit.code, EVE))?.valid_to).toBe(EVE)
  })
})

function fifth() {
  const [unit] = townBefore.slice(5)
  if (!unit) throw new Error('the story has fewer units')
  return unit.unit
}

async function everyView(db: Kysely<Database>) {
  const all = await Promise.all(
    viewNames.map(async (view) => {
      const { rows } = await sql`select * from ${sql.table(view)}`.execute(db)
      return [view, rows.map((row) => JSON.stringify(row)).toSorted()] as const
    }),
  )
  return Object.fromEntries(all)
}
