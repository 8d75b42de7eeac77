import type { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase, recordCycle, recordUnits } from '../testing/index.ts'
import { listSuccessors, listUncontinued } from './index.ts'

/** A task as its projection would have left it. */
async function put(db: Kysely<Database>, id: string, cycle: string, continues: string | null = null): Promise<void> {
  const day = '2024-01-10T02:00:00.000Z'
  await db
    .insertInto('task')
    .values({
      id,
      cycle,
      unit: 'u1',
      title: id,
      title_fold: id,
      category: 'HARD',
      field: 'LAND',
      origin: 'REGISTERED',
      status: 'NOT_DONE',
      light: 'RED',
      deadline: '2024-11-30',
      weight: 1,
      progress: 0,
      meeting: null,
      continues,
      submitted_at: day,
      updated_at: day,
      seq: 1,
    })
    .execute()
}

describe.each(dialects)('on %s', (dialect) => {
  test('what became of a task is found from it, and what nobody took over of closed years is listed', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await recordUnits(db, 1)
    await recordCycle(db, { id: '2024', closed: true })
    await recordCycle(db, { id: '2025' })
    for (const id of ['t1', 't2', 't3']) await put(db, id, '2024')
    await put(db, 't4', '2025')
    for (const part of ['b', 'a']) await put(db, `t1.${part}`, '2024', 't1')
    await put(db, 't2.2025', '2025', 't2')

    expect((await listSuccessors(db, 't1', '2024-12-01')).map(({ id, unit_name }) => [id, unit_name])).toEqual([
      ['t1.a', 'Xã'],
      ['t1.b', 'Xã'],
    ])
    expect(await listSuccessors(db, 't3', '2024-12-01')).toEqual([])
    expect(await listUncontinued(db)).toEqual(['t1.a', 't1.b', 't3'])
  })
})
