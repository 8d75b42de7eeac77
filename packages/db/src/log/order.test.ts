import type { RecordRequest } from '@khoan-viec/domain/stream'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { appendEvent, readEntry } from '../record/index.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase } from '../testing/index.ts'
import { countOrdered, openOrder, readHeads, readOrdered } from './index.ts'

const unitEvent = (code: string) => ({
  type: 'unit-established',
  unit: { code, name: `Xã ${code}`, kind: 'COMMUNE', collective: `Đảng ủy xã ${code}`, group: 'g', from: '2013-04-03' },
  people: [],
  tenures: [],
})

const establishing = (year: string): RecordRequest => ({
  stream: `organisation/${year}`,
  seq: 1,
  cycle: year,
  event: unitEvent(year),
  at: '2024-01-02T02:00:00.000Z',
  requestId: `request-${year}`,
  commandHash: 'a'.repeat(64),
  workflowId: `organisation/${year}`,
  runId: 'run',
})

const append = (db: Kysely<Database>, year: string) =>
  db.transaction().execute((trx) => appendEvent(trx, establishing(year), '2026-01-01T00:00:00.000Z'))

const orderOf = async (db: Kysely<Database>): Promise<readonly string[]> =>
  (await readOrdered(db, 0, 1000)).map((body) => readEntry(body).cycle)

const years = (count: number): string[] => Array.from({ length: count }, (_, n) => `y${n}`)

describe.each(dialects)('the order of the record on %s', (dialect) => {
  test('entries are given their places in batches, each once', async () => {
    await using opened = await openTestDatabase(dialect)
    for (const year of years(5)) await append(opened.db, year)
    const order = await openOrder(opened.db)

    expect([await order.take(2), await order.take(2), await order.take(2), await order.take(2)]).toEqual([2, 2, 1, 0])
    expect(await orderOf(opened.db)).toEqual(years(5))
    expect((await readHeads(opened.db, 1, 3)).map(({ idx }) => idx)).toEqual([1, 2, 3])
  })

  test('whoever opens it anew goes on where it stands', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, 'y0')
    await (await openOrder(opened.db)).take(10)
    await append(opened.db, 'y1')

    expect(await (await openOrder(opened.db)).take(10)).toBe(1)
    expect(await orderOf(opened.db)).toEqual(years(2))
  })

  test('two at once: every entry has one place, every place one entry', async () => {
    await using opened = await openTestDatabase(dialect)
    for (const year of years(40)) await append(opened.db, year)
    const orders = [await openOrder(opened.db), await openOrder(opened.db)]
    const counts = await Promise.all(Array.from({ length: 20 }, async (_, n) => orders[n % 2]?.take(3) ?? 0))
    for (const order of orders) while ((await order.take(3)) > 0);

    expect(counts.length).toBe(20)
    expect(await countOrdered(opened.db)).toBe(40)
    expect((await orderOf(opened.db)).toSorted()).toEqual(years(40).toSorted())
  })

  test('the database itself refuses to change, to remove, and to leave a gap', async () => {
    await using opened = await openTestDatabase(dialect)
    for (const year of years(3)) await append(opened.db, year)
    await (await openOrder(opened.db)).take(2)

    await expect(sql`update log_order set entry = 3 where idx = 0`.execute(opened.db)).rejects.toThrow('append-only')
    await expect(sql`delete from log_order`.execute(opened.db)).rejects.toThrow('append-only')
    await expect(sql`insert into log_order values (3, 3)`.execute(opened.db)).rejects.toThrow('no gaps')
    expect(await countOrdered(opened.db)).toBe(2)
  })
})

describe('on postgres, where ids are given away before they are committed', () => {
  /** An append that holds its id and is committed, or rolled back, only when told. */
  async function hold(db: Kysely<Database>, year: string) {
    const [written, end] = [Promise.withResolvers<void>(), Promise.withResolvers<'commit' | 'rollback'>()]
    const done = db.transaction().execute(async (trx) => {
      await appendEvent(trx, establishing(year), '2026-01-01T00:00:00.000Z')
      written.resolve()
      if ((await end.promise) === 'rollback') throw new Error('rolled back')
    })
    await Promise.race([written.promise, done])
    return async (how: 'commit' | 'rollback') => {
      end.resolve(how)
      await done.catch(() => undefined)
    }
  }

  test.each([false, true])('an entry that is committed late is not passed over (opened anew: %s)', async (reopens) => {
    await using opened = await openTestDatabase('postgres')
    let order = await openOrder(opened.db)
    const take = async () => {
      if (reopens) order = await openOrder(opened.db)
      return order.take(10)
    }
    const endLate = await hold(opened.db, 'late')
    const endNever = await hold(opened.db, 'never')
    await append(opened.db, 'early')
    expect(await take()).toBe(1)
    await endNever('rollback')
    await endLate('commit')
    await append(opened.db, 'last')

    expect([await take(), await take()]).toEqual([2, 0])
    expect(await orderOf(opened.db)).toEqual(['early', 'late', 'last'])
  })
})
