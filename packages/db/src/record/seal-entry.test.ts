import type { RecordAnswer, RecordRequest } from '@khoan-viec/domain/stream'
import { verifyOpening } from '@khoan-viec/ledger/seal'
import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase } from '../testing/index.ts'
import { appendEvent, findRequest, readEntry, readEvents, readWhole } from './index.ts'

const NAME = 'Nguyễn Thị Ước'
const REASON = 'Chưa rõ nguồn lực'
const HASH = 'c0ffee'.padEnd(64, '0')

const unit = {
  code: 'QV',
  name: 'Xã Quỳnh Vinh',
  kind: 'COMMUNE',
  collective: 'Đảng ủy',
  group: 'g',
  from: '2013-04-03',
}
const tenure = { id: 'qv/p1', person: 'p1', name: NAME, post: 'SECRETARY', unit: 'QV', from: '2023-01-01' }
const establishing = { type: 'unit-established', unit, people: [{ id: 'p1', name: NAME }], tenures: [tenure] }

const request = (event: { readonly type: string }, change: Partial<RecordRequest> = {}): RecordRequest => ({
  stream: 'organisation/c1',
  seq: 1,
  cycle: 'c1',
  event,
  at: '2024-01-02T02:00:00.000Z',
  requestId: `request-${change.seq ?? 1}`,
  commandHash: HASH,
  workflowId: 'organisation/c1',
  runId: 'run',
  ...change,
})

const append = (db: Kysely<Database>, asked: RecordRequest): Promise<RecordAnswer> =>
  db.transaction().execute((trx) => appendEvent(trx, asked, '2026-01-01T00:00:00.000Z'))

const readRows = (db: Kysely<Database>) => db.selectFrom('entry').selectAll().orderBy('id').execute()
const readBeside = (db: Kysely<Database>) =>
  db.selectFrom('beside').selectAll().orderBy('entry').orderBy('path').execute()

/** A task on which an opinion was given, the round closed, and the opinion opened, as far as the record looks at it. */
async function recordRound(db: Kysely<Database>): Promise<void> {
  const onTask = { stream: 'task/t1', workflowId: 'task/t1', unit: 'QV' }
  const naming = { leadPerson: NAME, coordination: '', responsibility: '' }
  const registration = {
    title: 'Việc khó',
    category: 'HARD',
    field: 'LAND',
    deadline: '2024-10-31',
    weight: 1,
    indicators: [],
    ...naming,
  }
  const events = [
    { type: 'submitted', task: 't1', cycle: 'c1', unit: 'QV', registration },
    {
      type: 'round-opened',
      meeting: 'h1',
      present: [{ person: 'p1', name: NAME, body: 'STANDING_COMMITTEE' }],
      recused: [],
    },
    { type: 'opinion-given', stance: 'REJECT', reason: REASON, closes: true },
    { type: 'opinion-opened', of: 3 },
  ]
  for (const [index, event] of events.entries()) {
    const person = event.type === 'opinion-opened' ? {} : { person: 'p1' }
    const asked = request(event, { ...onTask, ...person, seq: index + 1, requestId: `t-${index}` })
    expect(await append(db, asked)).toMatchObject({ kind: 'stored', recorded: { event } })
  }
}

describe.each(dialects)('what is private, on %s,', (dialect) => {
  test('stands beside the entry: in it there are only seals, and the log tells no name', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, request(establishing))
    const [row] = await readRows(opened.db)
    const seal = { sealed: expect.stringMatching(/^[0-9a-f]{64}$/) }

    expect(JSON.stringify(row)).not.toContain(NAME)
    expect(JSON.stringify(row)).not.toContain(HASH)
    expect(readEntry(row?.body ?? '')).toMatchObject({
      version: 3,
      request: { hash: seal },
      event: {
        people: [{ id: 'p1', name: seal }],
        // The same name once more costs no further hash.
        tenures: [{ person: 'p1', name: { sealed: '/event/people/0/name' } }],
      },
    })
    expect(await readBeside(opened.db)).toMatchObject([
      { path: '/event/people/0/name', person: 'p1', value: JSON.stringify(NAME), erased_by: null },
      { path: '/request/hash', person: null, value: JSON.stringify(HASH), erased_by: null },
    ])
  })

  test('is read again in its place by whoever may', async () => {
    await using opened = await openTestDatabase(dialect)
    const asked = request(establishing, { tenure: { id: 'qv/p1', post: 'SECRETARY', unit: 'QV' }, person: 'p1' })
    await append(opened.db, asked)

    expect(await readEvents(opened.db, { stream: 'organisation/c1', after: 0, until: 9 })).toEqual([
      { seq: 1, event: establishing, at: asked.at, requestId: 'request-1', person: 'p1', tenure: 'qv/p1' },
    ])
    const [whole] = await readWhole(opened.db, await readRows(opened.db))
    expect(whole).toMatchObject({ actor: { person: 'p1', tenure: asked.tenure }, request: { hash: HASH } })
  })

  test('is known by its request again, and no second salt is drawn for it', async () => {
    await using opened = await openTestDatabase(dialect)
    const asked = request(establishing, { person: 'p1' })
    await append(opened.db, asked)
    const first = await readBeside(opened.db)

    expect(await append(opened.db, asked)).toMatchObject({
      kind: 'repeated',
      recorded: { event: establishing },
    })
    expect(await findRequest(opened.db, { person: 'p1', requestId: 'request-1', commandHash: 'b'.repeat(64) })).toEqual(
      {
        kind: 'refused',
        refusal: { code: 'request-id-reused' },
      },
    )
    expect(await readBeside(opened.db)).toEqual(first)
  })

  test('of equal content has another salt and another seal each time', async () => {
    await using one = await openTestDatabase(dialect)
    await using other = await openTestDatabase(dialect)
    for (const { db } of [one, other]) await append(db, request(establishing))
    const [mine, theirs] = [await readRows(one.db), await readRows(other.db)]

    expect(mine[0]?.body).not.toBe(theirs[0]?.body)
    const salts = [...(await readBeside(one.db)), ...(await readBeside(other.db))].map(({ salt }) => salt)
    expect(new Set(salts).size).toBe(4)
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
  })

  test('and was changed behind the record’s back, or is gone, is found by whoever reads it', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, request(establishing))
    await makeChangeable(opened.db, dialect)
    const readAll = async () => readWhole(opened.db, await readRows(opened.db))
    await opened.db.updateTable('beside').set({ value: '"Ai khác"' }).where('person', '=', 'p1').execute()
    await expect(readAll()).rejects.toMatchObject({ fault: { code: 'seal-broken', path: '/event/people/0/name' } })
    await opened.db.deleteFrom('beside').where('person', '=', 'p1').execute()
    await expect(readAll()).rejects.toMatchObject({ fault: { code: 'seal-unopened', path: '/event/people/0/name' } })
  })

  test('is neither changed nor removed: the database lets pass nothing but an erasure that names its decision', async () => {
    await using opened = await openTestDatabase(dialect)
    await append(opened.db, request(establishing))
    const refused = [
      sql`update beside set value = '"Ai khác"'`,
      sql`update beside set salt = null, value = null`,
      sql`update beside set value = null, erased_by = '1-QĐ/ThU'`,
      sql`update beside set person = 'p2', salt = null, value = null, erased_by = '1-QĐ/ThU'`,
      sql`delete from beside`,
      ...(dialect === 'sqlite'
        ? [sql`insert or replace into beside select entry, path, person, salt, '"Ai khác"', null from beside`]
        : []),
    ]
    for (const query of refused) await expect(query.execute(opened.db)).rejects.toThrow('append-only')
    await sql`update beside set salt = null, value = null, erased_by = '1-QĐ/ThU'`.execute(opened.db)
    const again = sql`update beside set salt = null, value = null, erased_by = '2-QĐ/ThU'`
    await expect(again.execute(opened.db)).rejects.toThrow('append-only')
  })

  test('cannot be counterfeited: an event that brings a seal of its own is refused', async () => {
    await using opened = await openTestDatabase(dialect)
    const forged = { ...establishing, unit: { ...unit, name: { sealed: 'a'.repeat(64) } } }

    expect(await append(opened.db, request(forged))).toEqual({ kind: 'refused', refusal: { code: 'malformed' } })
    expect(await readRows(opened.db)).toEqual([])
  })

  test('counts towards the limit of an entry, sealed or not', async () => {
    await using opened = await openTestDatabase(dialect)
    const long = { ...establishing, people: [{ id: 'p1', name: 'x'.repeat(40_000) }], tenures: [] }
    const people = Array.from({ length: 350 }, (_, index) => ({ id: `p${index}`, name: 'A' }))

    for (const event of [long, { ...establishing, people, tenures: [] }])
      expect(await append(opened.db, request(event))).toEqual({ kind: 'refused', refusal: { code: 'too-long' } })
    expect(await readRows(opened.db)).toEqual([])
    expect(await readBeside(opened.db)).toEqual([])
  })

  test('an opinion is sealed in its entry, and opened by a later one that verifies against it', async () => {
    await using opened = await openTestDatabase(dialect)
    await recordRound(opened.db)
    const [, , given = '', opening = ''] = (await readRows(opened.db)).map(({ body }) => body)

    expect(given).not.toContain(REASON)
    expect(given).not.toContain('REJECT')
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(verifyOpening(bytes(given), bytes(opening))).toMatchObject({
      ok: true,
      entry: { event: { stance: 'REJECT', reason: REASON }, request: { hash: HASH } },
    })
    expect(verifyOpening(bytes(given), bytes(opening.replace('REJECT', 'RETURN')))).toEqual({
      ok: false,
      fault: { code: 'seal-broken', path: '/event/stance' },
    })
    expect(readEntry(opening).event).toEqual({ type: 'opinion-opened', of: 3 })
  })
})

async function makeChangeable(db: Kysely<Database>, dialect: (typeof dialects)[number]): Promise<void> {
  const of = dialect === 'postgres' ? ' on beside' : ''
  await sql.raw(`drop trigger beside_only_erased${of}`).execute(db)
  await sql.raw(`drop trigger ${dialect === 'postgres' ? `beside_stays${of}` : 'beside_not_removed'}`).execute(db)
}
