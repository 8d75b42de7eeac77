import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as holds } from '@fast-check/vitest'
import { fold } from '@khoan-viec/domain/core'
import { taskColumns } from '@khoan-viec/protocol/task'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Api,
  at,
  bringToReview,
  CYCLE,
  openApi,
  openTown,
  refusalOf,
  registration,
  type Town,
} from '../testing/index.ts'

let town: Town
let api: Api
let auditor: Awaited<ReturnType<Api['as']>>
const titles = ['Đường ven biển', 'đường liên xã', 'Ước định ranh giới', 'Nước sạch'].map(
  (title, index) => [`extra-${index}`, title] as const,
)
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  for (const [task, title] of titles) {
    const unit = task === 'extra-3' ? 'qv' : 'qd'
    const ground = 'Việc cấp trên giao'
    await town.act(
      `task/${task}`,
      { type: 'add', task, cycle: CYCLE, unit, registration: registration(title), ground },
      at('2024-01-15'),
      'chair',
    )
  }
  api = await openApi(town)
  auditor = await api.as('auditor')
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const columns = fc.constantFrom(...taskColumns.flatMap((column) => [column, `-${column}` as const]))

describe('a list by pages', () => {
  holds.prop([columns, fc.integer({ min: 1, max: 7 })], { numRuns: 15 })(
    'holds every task once, whatever the order and the size',
    async (sort, size) => {
      const whole = await auditor.task.list.query({ sort })
      const found: string[] = []
      for (let page = 1; found.length < whole.total; page += 1) {
        const { rows, total } = await auditor.task.list.query({ sort, size, page })
        expect(total).toBe(whole.total)
        expect(rows.length).toBeGreaterThan(0)
        found.push(...rows.map(({ id }) => id))
      }
      expect(found).toEqual(whole.rows.map(({ id }) => id))
      expect(new Set(found).size).toBe(titles.length + 2)
    },
  )

  test('a page beyond the last is empty, one too large is refused', async () => {
    expect(await auditor.task.list.query({ page: 9 })).toMatchObject({ rows: [], total: titles.length + 2 })
    expect(await refusalOf(auditor.task.list.query({ size: 201 }))).toEqual({ code: 'malformed', field: 'size' })
  })
})

describe('a search', () => {
  test.each(['duong', 'ĐƯỜNG', 'đường', 'uoc dinh', 'Ước', 'nuoc', 'quynh di'])(
    'finds "%s" with or without diacritics',
    async (text) => {
      const { rows } = await auditor.task.list.query({ text })
      expect(rows.length).toBeGreaterThan(0)
      for (const { title, unitName } of rows) expect(fold(`${title} ${unitName}`)).toContain(fold(text))
    },
  )

  test('takes no letter for a joker', async () => {
    expect((await auditor.task.list.query({ text: '%' })).total).toBe(
      (await auditor.task.list.query({ text: '_' })).total,
    )
    expect((await auditor.task.list.query({ text: "' or 1=1 --" })).total).toBe(0)
  })

  test('of the record finds entries, tasks, units and people by the same words', async () => {
    const found = await auditor.record.search.query({ text: 'quynh vinh' })
    expect(found.units.map(({ code }) => code)).toEqual(['qv'])
    expect(
      new Set(found.entries.rows.map(({ kind, unit }) => (kind === 'unit-established' ? kind : unit?.code))),
    ).toEqual(new Set(['unit-established', 'qv']))
    expect((await auditor.record.search.query({ text: 'ho sy tung' })).people).toEqual([
      { id: 'qv-secretary', name: 'Hồ Sỹ Tùng' },
    ])
  })

  test('of the record keeps to days, persons and kinds', async () => {
    const opinions = await auditor.record.search.query({
      kinds: ['opinion-given'],
      from: '2024-02-05',
      to: '2024-02-05',
    })
    expect(new Set(opinions.entries.rows.map(({ person }) => person?.id))).toEqual(new Set(['member', 'people-1']))
    expect((await auditor.record.search.query({ kinds: ['opinion-given'], to: '2024-02-04' })).entries.total).toBe(0)
    expect(
      (await auditor.record.search.query({ person: 'qd-secretary' })).entries.rows.map(({ kind }) => kind),
    ).toEqual(['endorsed'])
  })
})

test("what awaits one is there with its date, and nobody else's", async () => {
  const kindsOf = async (person: string) =>
    (await (await api.as(person)).work.mine.query()).todos.map(({ kind, stream }) => `${kind} ${stream.id}`)
  expect(await kindsOf('chair')).toContain('opinion qv-1')
  expect(await kindsOf('member')).not.toContain('opinion qv-1')
  expect(await kindsOf('member')).toContain('opinion qd-1')
})

test('what others did is news until one has looked', async () => {
  const as = await api.as('qd-chairman')
  expect((await as.work.mine.query()).changed.map(({ stream }) => stream.id)).toContain('qd-1')
  await as.work.markSeen.mutate()
  expect((await as.work.mine.query()).changed).toEqual([])
})

test("a draft is its writer's alone", async () => {
  const as = await api.as('qv-chairman')
  await as.draft.save.mutate({ id: 'mine', kind: 'report', body: '{"done":"một nửa"}' })
  await as.draft.save.mutate({ id: 'mine', kind: 'report', body: '{"done":"xong"}' })
  expect((await as.draft.list.query()).map(({ body }) => body)).toEqual(['{"done":"xong"}'])
  expect(await refusalOf((await api.as('qv-secretary')).draft.get.query({ id: 'mine' }))).toEqual({ code: 'not-found' })
  await as.draft.remove.mutate({ id: 'mine' })
  expect(await as.draft.list.query()).toEqual([])
})

test('a board is read by anybody, and names what was published to who writes a like task', async () => {
  const content = {
    kind: 'TERM',
    year: 2024,
    rows: [
      {
        task: 'extra-3',
        unit: 'xã Quỳnh Vinh',
        title: 'Nước sạch',
        deadline: '2024-10-31',
        light: 'GREY',
        progress: 0,
        outcome: null,
      },
    ],
  }
  const hash = 'b'.repeat(64)
  await mkdir(join(town.folder, 'papers'), { recursive: true })
  await writeFile(join(town.folder, 'papers', `${hash}.json`), JSON.stringify(content))
  const commune = await api.as('qd-secretary')
  expect(await commune.task.similar.query({ text: 'nước sạch' })).toEqual([])
  await town.act(
    `cycle/${CYCLE}`,
    { type: 'publish-board', kind: 'TERM', title: 'Bảng việc khó', content: hash },
    at('2024-02-05'),
    'office',
  )
  const [row] = await api.client().board.list.query()
  expect(row).toMatchObject({ kind: 'TERM', title: 'Bảng việc khó', cycle: CYCLE })
  expect(row).not.toHaveProperty('content')
  expect((await api.client().board.byId.query({ id: row?.id ?? '' })).content).toEqual(content)
  expect(await commune.task.similar.query({ text: 'nước sạch' })).toMatchObject([{ id: 'extra-3', readable: false }])
})
