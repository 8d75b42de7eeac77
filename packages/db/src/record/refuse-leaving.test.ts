import { blankFacts } from '@khoan-viec/domain/cycle'
import {
  type OrganisationCommand,
  organisationAggregate,
  SYSTEM,
  type UnitChange,
} from '@khoan-viec/domain/organisation'
import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Disposition, Task } from '@khoan-viec/domain/task'
import { inProgress } from '@khoan-viec/domain/task/testing'
import type { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { rebuild } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { findState } from '../stream/index.ts'
import { dialects, openTestDatabase, recordCycle, recordOrganisation } from '../testing/index.ts'
import { appendEvent } from './append-event.ts'
import { appendTogether } from './append-together.ts'

const { registration } = inProgress().task
const AT = '2024-03-01T02:00:00.000Z'
const FROM = '2024-07-01'
const ORGANISATION = 'organisation/c1'
const unit = (code: string): OrganisationCommand => {
  const superiors = code === 'hm' ? {} : { contracting: 'hm' }
  const form = { code, name: `Xã ${code}`, kind: 'COMMUNE', collective: 'Đảng ủy', group: 'x', superiors } as const
  return { type: 'establish', unit: { ...form, from: '2013-04-03' }, people: [], tenures: [] }
}
const units = ['hm', 'a', 'b', 'c'].map(unit)

const request = (stream: string, seq: number, event: { type: string }, code?: string): RecordRequest => ({
  stream,
  seq,
  cycle: 'c1',
  event,
  at: AT,
  requestId: `${stream}/${seq}/${event.type}`,
  commandHash: 'a'.repeat(64),
  workflowId: stream,
  runId: 'run',
  ...(code === undefined ? {} : { unit: code }),
})

const tell = (db: Kysely<Database>, told: RecordRequest) =>
  db.transaction().execute((trx) => appendEvent(trx, told, '2026-01-01T00:00:00.000Z'))

const submitted = (task: string, code: string) =>
  request(
    `task/${task}`,
    1,
    { type: 'submitted', task, cycle: 'c1', unit: code, registration } as {
      type: string
    },
    code,
  )

const planned = (task: string, seq: number, disposition: Disposition) =>
  request(
    `task/${task}`,
    seq,
    {
      type: 'settlement-planned',
      from: FROM,
      decision: '1/NQ',
      ground: 'Sáp nhập',
      withUnit: true,
      disposition,
    } as { type: string },
    'a',
  )

async function reorganising(db: Kysely<Database>, ...changes: readonly UnitChange[]): Promise<RecordRequest> {
  const state = await findState<Parameters<typeof organisationAggregate.decide>[0]>(db, ORGANISATION)
  const { seq } = await db.selectFrom('stream').select('seq').where('id', '=', ORGANISATION).executeTakeFirstOrThrow()
  const decision = { number: '1/NQ', date: '2024-02-01', body: 'HĐND' }
  const command = { type: 'reorganise', decision, from: FROM, changes } as const
  const decided = organisationAggregate.decide(state, command, {
    at: AT,
    today: '2024-03-01',
    real: AT,
    actor: SYSTEM,
    facts: blankFacts('c1'),
    hash: String,
  })
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  return request(ORGANISATION, seq + 1, decided.value)
}

const started = async (db: Kysely<Database>) => {
  await recordOrganisation(db, units)
  await recordCycle(db, { id: 'c1' })
}
const toC: Disposition = { kind: 'TRANSFER', to: [{ task: 't1.c', unit: 'c' }] }
const merging = { type: 'MERGE', units: ['a'], into: 'b' } as const
const splitting = { type: 'SPLIT', code: 'a', into: ['b', 'c'], goesOn: false } as const

describe.each(dialects)('a unit that ends, on %s', (dialect) => {
  test('leaves no open task of which nothing is decided, and none to a unit that is not there', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await started(db)
    for (const task of ['t1', 't2']) await tell(db, submitted(task, 'a'))
    const merge = await reorganising(db, merging)
    expect(await tell(db, merge)).toEqual({
      kind: 'refused',
      refusal: {
        code: 'open-work-left',
        field: 'changes',
        data: { tasks: 2, names: `“${registration.title}”, “${registration.title}”` },
      },
    })
    // Several decisions that come together are asked the same.
    const together = await db.transaction().execute((trx) => appendTogether(trx, [merge], AT))
    expect(together).toMatchObject({ kind: 'refused', refusal: { code: 'open-work-left', data: { tasks: 2 } } })
    await tell(db, planned('t1', 2, { kind: 'TRANSFER', to: [{ task: 't1.x', unit: 'new' }] }))
    await tell(db, planned('t2', 2, { kind: 'CANCEL' }))
    expect(await tell(db, merge)).toMatchObject({ refusal: { code: 'receiver-ends', data: { unit: 'new' } } })
    await tell(db, planned('t1', 3, toC))
    expect(await tell(db, merge)).toMatchObject({ kind: 'stored' })

    // From now on the units are known, and each is asked for at once.
    expect(await tell(db, planned('t1', 4, { kind: 'TRANSFER', to: [{ task: 't1.x', unit: 'new' }] }))).toMatchObject({
      refusal: { code: 'receiver-ends', field: 'disposition.to[0].unit' },
    })
    // Work is still begun where one unit goes on, and leaves with it.
    expect(await tell(db, submitted('t3', 'a'))).toMatchObject({ kind: 'stored' })
    const due = await db.selectFrom('stream').select(['id', 'next_due']).where('kind', '=', 'task').execute()
    expect(new Set(due.map(({ next_due }) => next_due))).toEqual(new Set(['2024-06-30T17:00:00.000Z']))
    // Whoever was to take over does not end either before that is decided again.
    const other = { type: 'ABOLISH', code: 'c', reason: 'Giải thể' } as const
    expect(await tell(db, { ...(await abolishing(db, other)) })).toMatchObject({ refusal: { code: 'receiver-ends' } })

    const before = await everyTask(db)
    expect(before.find(({ id }) => id === 't1')).toMatchObject({ settles_on: FROM, goes_to: ' c ' })
    await rebuild(db)
    expect(await everyTask(db)).toEqual(before)
  })

  test('is given no new work where none goes on in its place, and what is decided of the old stays', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await started(db)
    await tell(db, submitted('t1', 'a'))
    await tell(db, planned('t1', 2, toC))
    expect(await tell(db, await reorganising(db, splitting))).toMatchObject({ kind: 'stored' })
    const refusal = { code: 'no-heir', data: { from: FROM, decision: '1/NQ' } }
    expect(await tell(db, submitted('t2', 'a'))).toEqual({ kind: 'refused', refusal })
    const withdrawn = request('task/t1', 3, { type: 'settlement-withdrawn', ground: 'Thôi' } as { type: string }, 'a')
    expect(await tell(db, withdrawn)).toEqual({ kind: 'refused', refusal })
    expect((await findState<Task>(db, 'task/t1'))?.planned).toBeDefined()
  })

  test('has the names of what goes on from its work kept, before and after it is decided', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await started(db)
    await tell(db, submitted('t1', 'a'))
    const taken = { kind: 'refused', refusal: { code: 'already-done', field: 'task' } }
    // What is planned, what goes by itself to the unit that goes on, and what would go on from those.
    for (const name of ['t1.c', 't1.b', 't1.b.2025', `t-${'0'.repeat(32)}`])
      expect(await tell(db, submitted(name, 'b')), name).toEqual(taken)
    // Nor is one begun after which another is called already.
    expect(await tell(db, submitted('x.y_z.b', 'b'))).toMatchObject({ kind: 'stored' })
    expect(await tell(db, submitted('x.y_z', 'a'))).toEqual(taken)
    expect(await tell(db, submitted('x_y_z', 'a'))).toMatchObject({ kind: 'stored' })
    expect(await tell(db, submitted('x.y__', 'a'))).toMatchObject({ kind: 'stored' })
    expect(await tell(db, planned('t1', 2, toC))).toMatchObject({ kind: 'stored' })
  })

  test('and work begun at that very moment: one of the two is refused', async () => {
    await using opened = await openTestDatabase(dialect)
    const { db } = opened
    await started(db)
    const both = [await reorganising(db, splitting), submitted('t1', 'a')]
    const answers = await Promise.all(both.map((each) => tell(db, each)))
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'stored'])
  })
})

async function abolishing(db: Kysely<Database>, change: UnitChange): Promise<RecordRequest> {
  const { seq } = await db.selectFrom('stream').select('seq').where('id', '=', ORGANISATION).executeTakeFirstOrThrow()
  const decision = { number: '2/NQ', date: '2024-02-02', body: 'HĐND' }
  const event = { type: 'units-reorganised', decision, from: '2024-08-01', changes: [change] }
  return request(ORGANISATION, seq + 1, event)
}

const everyTask = (db: Kysely<Database>) => db.selectFrom('task').selectAll().orderBy('id').execute()
