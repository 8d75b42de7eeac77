import type { RecordAnswer, RecordRequest } from '@khoan-viec/domain/stream'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase } from '../testing/index.ts'
import { appendEvent } from './append-event.ts'

const unit = {
  code: 'QV',
  name: 'Xã Quỳnh Vinh',
  kind: 'COMMUNE',
  collective: 'Đảng ủy xã Quỳnh Vinh',
  group: 'communes',
  from: '2013-04-03',
}

const establishing = (change: Partial<RecordRequest> = {}): RecordRequest => ({
  stream: 'organisation/c1',
  seq: 1,
  cycle: 'c1',
  event: { type: 'unit-established', unit, people: [], tenures: [] } as { type: string },
  at: '2024-01-02T02:00:00.000Z',
  requestId: 'request-1',
  commandHash: 'a'.repeat(64),
  workflowId: 'organisation/c1',
  runId: 'run',
  ...change,
})

const append = (db: Kysely<Database>, request: RecordRequest): Promise<RecordAnswer> =>
  db.transaction().execute((trx) => appendEvent(trx, request, '2026-01-01T00:00:00.000Z'))

const count = async (db: Kysely<Database>, table: 'entry' | 'unit' | 'stream') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((is) => is.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

describe.each(dialects)('the record on %s', (dialect) => {
  test('an event recorded twice is there once, with the same answer', async () => {
    await using opened = await openTestDatabase(dialect)
    const first = await append(opened.db, establishing())
    const again = await append(opened.db, establishing())

    expect(first.kind).toBe('stored')
    expect(again).toMatchObject({
      kind: 'repeated',
      stream: 'organisation/c1',
      recorded: { seq: 1, requestId: 'request-1' },
    })
    expect(await count(opened.db, 'entry')).toBe(1)
    expect(await count(opened.db, 'unit')).toBe(1)
  })

  test('the same request id with another content is refused, and nothing is recorded', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, establishing({ person: 'p1' }))
    const other = await append(opened.db, establishing({ person: 'p1', seq: 2, commandHash: 'b'.repeat(64) }))

    expect(other).toEqual({ kind: 'refused', refusal: { code: 'request-id-reused' } })
    expect(await count(opened.db, 'entry')).toBe(1)
  })

  test('what the system did on a date stands, whatever it would do now', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, establishing())
    const later = await append(opened.db, establishing({ seq: 2, commandHash: 'b'.repeat(64) }))

    expect(later).toMatchObject({ kind: 'repeated', recorded: { seq: 1 } })
    expect(await count(opened.db, 'entry')).toBe(1)
  })

  test('the same request id of another person is another request', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, establishing())
    const other = { ...unit, code: 'QD' }
    const answer = await append(
      opened.db,
      establishing({
        seq: 2,
        person: 'p1',
        event: { type: 'unit-established', unit: other, people: [], tenures: [] } as { type: string },
      }),
    )

    expect(answer).toMatchObject({ kind: 'stored', recorded: { seq: 2, person: 'p1' } })
  })

  test('a writer that lost its answer in a crash is told what stands there', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, establishing())
    const answer = await append(opened.db, establishing({ requestId: 'request-2' }))

    expect(answer).toMatchObject({ kind: 'stored', recorded: { seq: 1, requestId: 'request-1' } })
    expect(await count(opened.db, 'entry')).toBe(1)
  })

  test('a writer ahead of its record stops: an old backup was restored', async () => {
    await using opened = await openTestDatabase(dialect)

    await expect(append(opened.db, establishing({ seq: 5 }))).rejects.toThrow('the record is older than its writer')
    expect(await count(opened.db, 'entry')).toBe(0)
  })

  test('what cannot stand in an entry is refused before anything is recorded', async () => {
    await using opened = await openTestDatabase(dialect)
    const large = { type: 'unit-established', unit: { ...unit, name: 'x'.repeat(40_000) }, people: [], tenures: [] }
    const decomposed = {
      type: 'unit-established',
      unit: { ...unit, name: 'Quỳnh'.normalize('NFD') },
      people: [],
      tenures: [],
    }

    expect(await append(opened.db, establishing({ event: large as { type: string } }))).toEqual({
      kind: 'refused',
      refusal: { code: 'too-long' },
    })
    expect(await append(opened.db, establishing({ event: decomposed as { type: string } }))).toEqual({
      kind: 'refused',
      refusal: { code: 'malformed' },
    })
    expect(await count(opened.db, 'entry')).toBe(0)
    expect(await count(opened.db, 'stream')).toBe(0)
  })

  test('the database itself refuses to change or remove an entry', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, establishing())

    await expect(sql`update entry set body = '{}'`.execute(opened.db)).rejects.toThrow('append-only')
    await expect(sql`delete from entry`.execute(opened.db)).rejects.toThrow('append-only')
    expect(await count(opened.db, 'entry')).toBe(1)
  })

  test('two writers at once: each sequence is taken by one of them', async () => {
    await using opened = await openTestDatabase(dialect)
    const attempts = Array.from({ length: 8 }, (_, n) => append(opened.db, establishing({ requestId: `request-${n}` })))
    const answers = await Promise.allSettled(attempts)
    const stored = answers.flatMap((answer) =>
      answer.status === 'fulfilled' && answer.value.kind === 'stored' ? [answer.value.recorded.requestId] : [],
    )

    expect(stored.length).toBeGreaterThan(0)
    expect(new Set(stored).size).toBe(1)
    expect(await count(opened.db, 'entry')).toBe(1)
  })
})
