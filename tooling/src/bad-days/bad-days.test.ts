import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeKilledList } from './killed-list.ts'
import { type Product, startProduct } from './product.ts'
import { beginYear, type Client, newId, outcomeOf, refused, type Year } from './year.ts'

const PATIENCE_MS = 240_000
const TASK = 'ket-nap'
const direct = { type: 'direct', text: 'Báo cáo tiến độ trước ngày họp giao ban' } as const

let product: Product
let year: Year
let chair: Client
beforeAll(async () => {
  product = await startProduct()
  year = await beginYear(product, '2024-03-08')
  chair = await year.as('chair')
}, PATIENCE_MS)
afterAll(async () => {
  await product[Symbol.asyncDispose]()
}, PATIENCE_MS)

const send = (requestId: string) => outcomeOf(chair.task.obey.mutate({ id: TASK, requestId, command: direct }))
const withRequest = async (requestId: string) => (await year.entries()).filter(({ request }) => request === requestId)

/** Somebody has to have been refused before, so that nobody believes the engine to be there because it just was. */
async function untilNoticed(): Promise<void> {
  for (;;) {
    const outcome = await send(newId())
    if ('refusal' in outcome && outcome.refusal.code === 'engine-away') return
    if ('receipt' in outcome) throw new Error('an engine that stands still has answered')
  }
}

describe('while the process engine stands still', () => {
  const requestId = newId()

  beforeAll(async () => {
    product.freeze('engine')
    await untilNoticed()
  }, PATIENCE_MS)
  afterAll(() => void product.thaw('engine'))

  test('a command is refused as not sent, and nothing is recorded', async () => {
    const before = await year.entries()
    expect(await send(requestId)).toEqual(refused('engine-away'))
    expect(await year.entries()).toEqual(before)
  })

  test('reading goes on, each list and the task itself', async () => {
    expect((await chair.task.list.query({})).rows.map(({ id }) => id)).toContain(TASK)
    expect((await chair.task.byId.query({ id: TASK })).task.status).toBe('IN_PROGRESS')
    expect((await chair.work.mine.query()).today).toBe('2024-03-08')
    expect((await chair.record.search.query({ text: 'kết nạp' })).entries.total).toBeGreaterThan(0)
  })

  test('a seat can be taken, and a draft is kept', async () => {
    const secretary = await year.as('secretary-vinh')
    const body = JSON.stringify({ done: 'Đã họp chi bộ' })
    await secretary.draft.save.mutate({ id: 'report-1', kind: 'report', unit: 'quynh-vinh', body })
    expect((await secretary.draft.get.query({ id: 'report-1' })).body).toBe(body)
  })

  test(
    'when it goes on, the same request is obeyed once',
    async () => {
      product.thaw('engine')
      await expect
        .poll(() => send(requestId), { timeout: PATIENCE_MS })
        .toMatchObject({ receipt: { kind: 'directed' } })
      expect(await withRequest(requestId)).toHaveLength(1)
    },
    PATIENCE_MS,
  )
})

describe('while the worker stands still', () => {
  test(
    'the outcome of what was sent is unknown; asked again under the same id it is told, and has happened once',
    async () => {
      const requestId = newId()
      product.freeze('worker')
      expect(await send(requestId)).toEqual(refused('outcome-unknown'))
      expect(await send(requestId)).toEqual(refused('outcome-unknown'))
      expect(await withRequest(requestId)).toEqual([])

      product.thaw('worker')
      await expect
        .poll(() => send(requestId), { timeout: PATIENCE_MS })
        .toMatchObject({ receipt: { kind: 'directed' } })
      const again = await send(requestId)
      const [entry, ...more] = await withRequest(requestId)
      expect(more).toEqual([])
      expect(again).toMatchObject({ receipt: { stream: entry?.stream, seq: entry?.seq } })
    },
    PATIENCE_MS,
  )
})

describe.each([
  ['locked by another writer', lockRecord],
  ['on a full disk', fillDisk],
])('while the record is %s', (_, spoil) => {
  test(
    'a command fails with words, the task is as before, and afterwards the same request is obeyed once',
    async () => {
      const requestId = newId()
      const before = await year.entries(`task/${TASK}`)
      const mend = await spoil()
      try {
        // After a worker that hung the first answer may be that nobody knows; one asks again.
        await expect.poll(() => send(requestId), { timeout: PATIENCE_MS }).toEqual(refused('record-full'))
        expect(await year.entries(`task/${TASK}`)).toEqual(before)
        expect((await chair.task.byId.query({ id: TASK })).row.seq).toBe(before.length)
      } finally {
        await mend()
      }

      expect(await send(requestId)).toMatchObject({ receipt: { kind: 'directed', seq: before.length + 1 } })
      expect(await withRequest(requestId)).toHaveLength(1)
    },
    PATIENCE_MS,
  )
})

describeKilledList(() => ({ product, year }))

async function lockRecord(): Promise<() => Promise<void>> {
  const other = openSqlite<Database>(join(product.data, 'rehearsals', year.id, 'record.db'))
  await sql`begin immediate`.execute(other)
  return async () => {
    await sql`rollback`.execute(other)
    await other.destroy()
  }
}

async function fillDisk(): Promise<() => Promise<void>> {
  await product.fillDisk('worker')
  return async () => void (await product.emptyDisk('worker'))
}
