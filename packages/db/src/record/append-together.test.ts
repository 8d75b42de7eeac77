import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { rebuild } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase } from '../testing/index.ts'
import { appendEvent } from './append-event.ts'
import { appendTogether } from './append-together.ts'

const AT = '2024-01-02T02:00:00.000Z'
const stream = 'organisation/house'
const unit = {
  code: 'QV',
  name: 'Xã Quỳnh Vinh',
  kind: 'COMMUNE',
  collective: 'Đảng ủy xã Quỳnh Vinh',
  group: 'communes',
  superiors: {},
  from: '2013-04-03',
}
const request = (seq: number, requestId: string, event: { type: string }): RecordRequest => ({
  stream,
  seq,
  cycle: 'c1',
  event,
  at: AT,
  requestId,
  commandHash: 'a'.repeat(64),
  workflowId: stream,
  runId: 'run',
})
const establishing = request(1, 'before', { type: 'unit-established', unit, people: [], tenures: [] } as {
  type: string
})
const appointing = (seq: number, person: string, more: object = {}) => {
  const name = `Ông ${person}`
  const id = `QV/AREA_MEMBER/2024-01-01/${person}`
  const tenure = { id, person, name, post: 'AREA_MEMBER', unit: 'QV', from: '2024-01-01', decision: '1-QĐ/TU', ...more }
  return request(seq, seq === 2 ? 'list' : `list/${seq - 1}`, {
    type: 'appointed',
    person: { id: person, name },
    tenure,
  } as { type: string })
}
const list = Array.from({ length: 250 }, (_, n) => appointing(n + 2, `p-${n}`))

const told = (db: Kysely<Database>, requests: readonly RecordRequest[]) =>
  db.transaction().execute((trx) => appendTogether(trx, requests, '2026-01-01T00:00:00.000Z'))

const started = async (db: Kysely<Database>) => {
  await db.transaction().execute((trx) => appendEvent(trx, establishing, '2026-01-01T00:00:00.000Z'))
}
const held = async (db: Kysely<Database>) =>
  (await db.selectFrom('tenure').select(['id', 'name']).orderBy('id').execute()).map(({ id, name }) => `${id} ${name}`)
const stateOf = async (db: Kysely<Database>) => db.selectFrom('stream').select(['id', 'seq', 'state']).execute()

describe.each(dialects)('entries of one request on %s', (dialect) => {
  test('stand together, name nobody in the log, and make the views that a rebuild makes', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await started(db)
    const answer = await told(db, list)
    expect(answer.kind === 'stored' && answer.recorded.map(({ seq }) => seq)).toEqual(list.map(({ seq }) => seq))
    const before = { held: await held(db), streams: await stateOf(db) }
    expect(before.held).toHaveLength(list.length)
    const bodies = await db.selectFrom('entry').select('body').execute()
    expect(bodies.some(({ body }) => body.includes('Ông'))).toBe(false)
    await rebuild(db)
    expect({ held: await held(db), streams: await stateOf(db) }).toEqual(before)
  })

  test('asked again are answered and not written again', async () => {
    await using opened = await openTestDatabase(dialect)
    await started(opened.db)
    await told(opened.db, list.slice(0, 3))
    expect(await told(opened.db, list.slice(0, 3))).toMatchObject({ kind: 'repeated', stream, recorded: { seq: 2 } })
    expect(await held(opened.db)).toHaveLength(3)
  })

  test('of which one cannot stand stand none', async () => {
    await using opened = await openTestDatabase(dialect)
    await started(opened.db)
    const tooLong = appointing(3, 'p-1', { decision: 'x'.repeat(40_000) })
    const asked = [appointing(2, 'p-0'), tooLong]
    expect(await told(opened.db, asked)).toEqual({ kind: 'refused', refusal: { code: 'too-long' } })
    expect(await held(opened.db)).toEqual([])
    expect(await opened.db.selectFrom('entry').select('seq').execute()).toHaveLength(1)
  })

  test('give way to what stands in their place', async () => {
    await using opened = await openTestDatabase(dialect)
    await started(opened.db)
    const answer = await told(opened.db, [{ ...appointing(2, 'p-0'), seq: 1 }])
    expect(answer).toMatchObject({ kind: 'stored', recorded: [{ seq: 1, requestId: 'before' }] })
    expect(await held(opened.db)).toEqual([])
  })
})
