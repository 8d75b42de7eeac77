import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { findLastEntry } from '@khoan-viec/db/entry'
import type { Database } from '@khoan-viec/db/schema'
import { erasedName } from '@khoan-viec/domain/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../router/index.ts'
import {
  type Api,
  at,
  bringToReview,
  MEETING,
  openApi,
  openTown,
  REASON,
  refusalOf,
  type Town,
} from '../testing/index.ts'
import { closeReview, signContract } from '../testing/year-end.ts'

const HALF_A_MINUTE_MS = 30_000

type Client = Awaited<ReturnType<Api['as']>>

/** Rooms whose answers hang on every kind of view there is. */
const screens: Record<string, (as: Client) => Promise<unknown>> = {
  task: (as) => as.task.byId.query({ id: 'qv-1' }),
  history: (as) => as.task.history.query({ id: 'qv-1', size: 200 }),
  tasks: (as) => as.task.list.query({ sort: 'title' }),
  grid: (as) => as.followUp.grid.query({}),
  briefing: (as) => as.followUp.briefing.query(),
  units: (as) => as.unit.list.query({ sort: 'name' }),
  unit: (as) => as.unit.byCode.query({ code: 'qv' }),
  meeting: (as) => as.meeting.byId.query({ id: MEETING }),
  grading: (as) => as.grading.table.query(),
  cycle: (as) => as.cycle.current.query(),
  search: (as) => as.record.search.query({ text: 'giay chung nhan', size: 200 }),
  state: (as) => as.record.state.query(),
}

let town: Town
let api: Api
/** What the auditor saw on every screen when each entry was the last. */
const seen = new Map<number, Record<string, string>>()

beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
  const record = openSqlite<Database>(join(town.folder, 'record.db'), { readonly: true })
  const auditor = await api.as('auditor')
  const witnessed: Town = {
    ...town,
    async act(...said) {
      await town.act(...said)
      const moment = said[2]
      await town.setToday(moment.slice(0, 10))
      if (moment !== at(moment.slice(0, 10))) return
      seen.set((await findLastEntry(record))?.id ?? 0, await look(auditor))
    },
  }
  await bringToReview(witnessed)
  await closeReview(witnessed)
  await signContract(witnessed)
  await record.destroy()
})
afterAll(async () => {
  await api.close()
  await town.close()
})

async function look(as: Client): Promise<Record<string, string>> {
  const answers = Object.entries(screens).map(async ([name, ask]) => [name, await answerOf(ask(as))] as const)
  return Object.fromEntries(await Promise.all(answers))
}

/** The clock says how it is set, which the test does beside the record; and it says the time, which is compared. */
const answerOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    (answer) => JSON.stringify(answer, (key, value: unknown) => (key === 'clock' ? undefined : value)),
    (error: unknown) => String(error),
  )

const last = () => Math.max(...seen.keys())
const asOf = (person: string, entry: number) => api.as(person, String(entry))

describe('any screen as it stood', () => {
  test(
    'after every entry is what it was then, in whatever order one steps',
    async () => {
      expect(seen.size).toBeGreaterThan(20)
      const cookie = await api.takeSeat('auditor')
      const [even = [], odd = []] = [0, 1].map((rest) => [...seen].filter(([entry]) => entry % 2 === rest))
      for (const [entry, then] of [...odd.toReversed().slice(0, 3), ...even, ...odd])
        expect(await look(api.client(cookie, String(entry))), `after entry ${entry}`).toEqual(then)
    },
    HALF_A_MINUTE_MS,
  )

  test('by a moment: all that was recorded until its end', async () => {
    const as = await api.as('auditor', '2024-01-31T16:59:59.999Z')
    expect((await as.meeting.list.query({})).total).toBe(0)
    expect((await as.task.list.query({})).total).toBe(2)
    expect((await as.session.me.query()).time).toMatchObject({ now: '2024-01-31T16:59:59.999Z', today: '2024-01-31' })
  })

  test('before anything was recorded there is nothing, and a moment to come is now', async () => {
    expect((await (await api.as('auditor', '2020-01-01T00:00:00.000Z')).task.list.query({})).total).toBe(0)
    const future = await api.as('auditor', '2090-01-01T00:00:00.000Z')
    expect((await future.session.me.query()).past).toMatchObject({
      entry: last(),
      at: at('2024-02-07'),
      posts: [{ post: 'AUDITOR', unitName: 'thị xã Hoàng Mai' }],
    })
    expect(await look(future)).toEqual(await look(await api.as('auditor')))
  })

  test('says where one stands and where one can step, whatever is looked at', async () => {
    const around = await (await asOf('auditor', 10)).asOf.around.query()
    expect(around.here?.entry).toBe(10)
    expect([around.first?.entry, around.previous?.entry, around.next?.entry]).toEqual([1, 9, 11])
    expect(around.last?.entry).toBe(last())
    expect((await (await asOf('auditor', 1)).asOf.around.query()).previous).toBeUndefined()
  })
})

describe('who looks back', () => {
  test('is an auditor, the chair or the secretariat, and nobody else', async () => {
    const entry = last()
    for (const person of ['auditor', 'chair', 'office'])
      expect(await refusalOf((await asOf(person, entry)).task.list.query({})), person).toBeUndefined()
    for (const person of ['member', 'people-1', 'board', 'verifier', 'area', 'qv-secretary', 'qd-chairman'])
      expect(await refusalOf((await asOf(person, entry)).task.list.query({})), person).toEqual({ code: 'not-yours' })
    expect(await refusalOf(api.client(undefined, String(entry)).task.list.query({}))).toEqual({ code: 'UNAUTHORIZED' })
  })

  test('sees all that an auditor sees, also of days on which he held no post, and nothing to do', async () => {
    for (const person of ['chair', 'office']) {
      const as = await asOf(person, last())
      expect(await look(as), person).toEqual(await look(await asOf('auditor', last())))
      const task = await as.task.byId.query({ id: 'qv-1' })
      expect([task.acts, task.mine, (await as.work.mine.query()).todos]).toEqual([[], [], []])
    }
  })

  test('finds sealed what was sealed then, be it his own or open by now', async () => {
    const opened = [...seen].find(([, { task }]) => task?.includes(REASON))?.[0] ?? 0
    expect(opened).toBeGreaterThan(0)
    expect(await answerOf((await asOf('chair', opened)).task.byId.query({ id: 'qv-1' }))).toContain(REASON)
    const sealed = Math.max(...[...seen.keys()].filter((entry) => entry < opened))
    const before = Object.values(await look(await asOf('chair', sealed))).join('\n')
    expect(before).toContain('opinion-sealed')
    expect(before).not.toContain(REASON)
  })

  test('changes nothing, whatever is sent', async () => {
    const procedures = Object.entries(
      // Typed as nested, but flat when it runs.
      appRouter._def.procedures as unknown as Record<string, { readonly _def: { readonly type: string } }>,
    )
    const mutations = procedures.filter(([, { _def }]) => _def.type === 'mutation').map(([name]) => name)
    expect(mutations.length).toBeGreaterThan(10)
    const cookie = await api.takeSeat('office')
    for (const name of mutations) {
      const answer = await api.post(`/trpc/${name}?asOf=${last()}`, {}, { cookie })
      expect(await answer.text(), name).toContain('"code":"looking-back"')
    }
  })

  test('is told that what he wrote is no moment', async () => {
    for (const wrong of ['yesterday', '-1', '2024-02-30T00:00:00.000Z'])
      expect(await refusalOf((await api.as('auditor', wrong)).task.list.query({}))).toEqual({
        code: 'malformed',
        field: 'asOf',
      })
  })
})

test('a paper is that of the moment', async () => {
  const cookie = await api.takeSeat('auditor')
  const paper = (entry: number) => api.request(`/papers/notice/${MEETING}.pdf?asOf=${entry}`, { headers: { cookie } })
  const closed = [...seen].find(([, { meeting }]) => meeting?.includes('15-TB/ThU'))?.[0] ?? 0
  expect((await paper(closed - 1)).status).toBe(422)
  expect((await paper(closed)).status).toBe(200)
})

describe('two moments', () => {
  const between = async (from: number, to?: number) =>
    (await api.as('auditor')).asOf.compare.query({
      from: String(from),
      ...(to === undefined ? {} : { to: String(to) }),
    })
  const entryOf = (said: string) => [...seen].find(([, { meeting }]) => meeting?.includes(said))?.[0] ?? 0

  test('that are one do not differ, and whichever is named first comes first', async () => {
    for (const entry of [1, 10, last()]) expect((await between(entry, entry)).units).toEqual([])
    expect(await between(last(), 3)).toEqual(await between(3, last()))
  })

  test('differ by what the entries between them did, each with its old and new value', async () => {
    const { from, to, units } = await between(entryOf('hop-1'), last())
    expect([from.entry < to.entry, to.entry]).toEqual([true, last()])
    const things = units.flatMap((unit) => unit.things.map((thing) => ({ code: unit.unit.code, ...thing })))
    const contracted = things.find(({ id }) => id === 'qv-1')
    expect(contracted?.code).toBe('qv')
    expect(contracted?.differences).toContainEqual({ field: 'terms', after: '21-QĐ/ThU' })
    const status = contracted?.differences.find(({ field }) => field === 'status')
    expect([status?.before, status?.after]).toEqual(['ENDORSED', 'IN_PROGRESS'])
    expect(contracted?.entries.map(({ kind }) => kind)).toContain('contract-offered')
    expect(contracted?.entries.every(({ entry }) => entry > from.entry)).toBe(true)
    expect((await between(entryOf('hop-1'))).units).toEqual(units)
  })

  test('show who came and who went', async () => {
    const { units } = await between(1, last())
    const people = units.flatMap(({ things }) => things).filter(({ kind }) => kind === 'tenure')
    const chairman = people.find(({ id }) => id === 'qv-qv-chairman')
    expect(chairman).toMatchObject({ post: 'CHAIRMAN', differences: [{ field: 'since', after: '2023-01-01' }] })
    expect(chairman?.entries.map(({ kind }) => kind)).toEqual(['unit-established'])
  })

  test('are compared by whoever may look back', async () => {
    expect(await refusalOf((await api.as('member')).asOf.compare.query({ from: '1' }))).toEqual({ code: 'not-yours' })
  })
})

test('a name erased since stands in no moment of the past either, nor in a file that was made of one', async () => {
  const name = 'Nguyễn Văn Bốn'
  const unitThen = async () => JSON.stringify(await (await asOf('auditor', 10)).unit.byCode.query({ code: 'qv' }))
  const files = () => readdirSync(join(town.data, 'as-of')).map((file) => readFileSync(join(town.data, 'as-of', file)))
  expect(await unitThen()).toContain(name)
  expect(files().some((bytes) => bytes.includes(name))).toBe(true)

  const incoming = { id: 'qv-new', name: 'Hồ Thị Mới' }
  const change = { type: 'change-head', unit: 'qv', post: 'CHAIRMAN', decision: '45-QĐ/ThU', incoming, handover: [] }
  await town.act('organisation/house', { ...change, from: '2024-02-08' }, at('2024-02-08'), 'office')
  const erasing = { type: 'erase-person', person: 'qv-chairman', decision: '7-QĐ/ThU' }
  await town.act('organisation/house', erasing, at('2025-01-06'), 'office')

  expect(await unitThen()).toContain(erasedName('7-QĐ/ThU'))
  expect(await unitThen()).not.toContain(name)
  expect(files().length).toBeGreaterThan(0)
  expect(files().some((bytes) => bytes.includes(name))).toBe(false)
})
