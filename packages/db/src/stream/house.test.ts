import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { listLiveStreams, loadStream } from '../record/index.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase, recordCycle, recordUnits } from '../testing/index.ts'
import { findCurrentCycleId, findOrganisation } from './index.ts'

/** A stream as the projection would have left it. */
async function begin(
  db: Kysely<Database>,
  id: string,
  { cycle, unit = null }: { cycle: string; unit?: string | null },
) {
  const kind = id.slice(0, id.indexOf('/'))
  await db
    .insertInto('stream')
    .values({ id, kind, cycle, unit, seq: 1, next_due: null, final: 0, state: '{}' })
    .execute()
}

describe.each(dialects)('on %s', (dialect) => {
  test('a house that has no organisation yet names the one it will have; the entries name no cycle before the first', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    expect(await findOrganisation(db)).toBe(HOUSE_ORGANISATION)
    const loaded = await loadStream(db, { stream: HOUSE_ORGANISATION, cycle: 'any' }, '2026-01-01T00:00:00.000Z')

    expect(loaded).toMatchObject({ seq: 0, cycle: '-' })
    expect(loaded.over).toBeUndefined()
  })

  test('the organisation of a house recorded before is found under its old name, and goes on in the year that is current', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordUnits(db, 2)
    await recordCycle(db, { id: '2024', closed: true })

    expect(await findOrganisation(db)).toBe('organisation/c1')
    expect(await loadStream(db, { stream: 'organisation/c1', cycle: 'c1' }, '2026-01-01T00:00:00.000Z')).toMatchObject({
      seq: 2,
      cycle: '2024',
      over: true,
    })
    await recordCycle(db, { id: '2025' })
    expect(await findCurrentCycleId(db)).toBe('2025')
    const loaded = await loadStream(db, { stream: 'organisation/c1', cycle: 'c1' }, '2026-01-01T00:00:00.000Z')
    expect(loaded).toMatchObject({ cycle: '2025', facts: { cycle: { id: '2025' } } })
    expect(loaded.over).toBeUndefined()
  })

  test('a change in a unit reaches its tasks in every open cycle, and none of a closed one', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordUnits(db, 1)
    await recordCycle(db, { id: '2023', closed: true })
    for (const id of ['2024', '2025']) await recordCycle(db, { id })
    for (const cycle of ['2023', '2024', '2025']) {
      await begin(db, `task/${cycle}-here`, { cycle, unit: 'u1' })
      await begin(db, `task/${cycle}-there`, { cycle, unit: 'u2' })
      await begin(db, `meeting/${cycle}`, { cycle })
    }

    expect(await listLiveStreams(db, { kind: 'task', unit: 'u1' })).toEqual(['task/2024-here', 'task/2025-here'])
    expect(await listLiveStreams(db, { kind: 'cycle' })).toEqual(['cycle/2024', 'cycle/2025'])
    expect(await listLiveStreams(db, { cycle: '2025' })).toEqual([
      'meeting/2025',
      'organisation/c1',
      'task/2025-here',
      'task/2025-there',
    ])
    expect(await listLiveStreams(db, { cycle: '2025', kind: 'organisation' })).toEqual(['organisation/c1'])
    expect(await listLiveStreams(db, {})).not.toContain('meeting/2023')
  })
})
