import { formBelow, HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishBoards } from '../software/testing/publish.ts'
import { type Api, at, CYCLE, openApi, type Town } from '../testing/index.ts'
import { cellsOf, screens } from '../testing/lists/screens.ts'
import { everybody, playYear } from '../testing/rights/play-year.ts'
import { eachRow } from './each-row.ts'

/** Lists that have rows in the live house alone, or that `told-lists.test.ts` fills by hand. */
const ELSEWHERE = [
  'acceptance',
  'accountActs',
  'accounts',
  'briefing',
  'keys',
  'missing',
  'moves',
  'notices',
  'projection',
  'unreached',
  'webhooks',
]

let town: Town
let api: Api
beforeAll(async () => {
  town = await playYear()
  await publishBoards(town)
  await bringAbout(town)
  await town.setToday('2024-12-20')
  api = await openApi(town)
  const drafts = await api.as('qv-secretary')
  const body = JSON.stringify({ form: { title: '=1+1' }, mode: 'SUBMIT' })
  await drafts.draft.save.mutate({ id: 'reg-1', kind: 'registration', unit: 'qv', body })
  await drafts.draft.save.mutate({ id: 'reg-2', kind: 'registration', body: 'none' })
  await drafts.draft.save.mutate({ id: 'rep-1', kind: 'report', body: '{}' })
})

afterAll(async () => {
  await api.close()
  await town.close()
})

/** What else there has to be so that no list is empty: a quota given down, a cell, a decision whose day is to come. */
async function bringAbout(town: Town): Promise<void> {
  const appointed = { type: 'appoint', unit: 'qv', from: '2024-02-20', decision: '12-QĐ/ThU', basis: 'FULL' } as const
  for (const [id, name, post] of [
    ['qv-cell', 'Hồ Thị Cát', 'CELL_SECRETARY'],
    ['qv-area', 'Lê Văn Phụ', 'AREA_MEMBER'],
  ] as const)
    await town.act(HOUSE_ORGANISATION, { ...appointed, person: { id, name }, post }, at('2024-02-20'), 'office')
  const part = { id: 'cb1', cell: 'Chi bộ 1', cellSecretary: 'qv-cell', areaMember: 'qv-area', quota: 40 }
  const split = { type: 'cascade', indicator: 'households', parts: [part] }
  await town.act('task/qv-1', split, at('2024-03-01'), 'qv-secretary')
  const decision = (number: string) => ({ number, date: '2024-07-02', body: 'Thị ủy Hoàng Mai' })
  const cell = formBelow('qv', { code: 'qv.01', name: 'Chi bộ xóm 1', kind: 'CELL' })
  const changes = [{ type: 'CREATE', unit: cell }]
  const create = { type: 'reorganise', decision: decision('21-QĐ/ĐU'), from: '2024-07-10', changes }
  await town.act(HOUSE_ORGANISATION, create, at('2024-07-03'), 'office')
  const rename = [{ type: 'RENAME', code: 'qd', name: 'phường Quỳnh Dị mới' }]
  const coming = { type: 'reorganise', decision: decision('22-QĐ/TU'), from: '2025-03-01', changes: rename }
  await town.act(HOUSE_ORGANISATION, coming, at('2024-12-19'), 'office')
}

const take = async (person: string, file: string, question: object = {}, where = '') =>
  api.request(`/lists/${file}?question=${encodeURIComponent(JSON.stringify(question))}${where}`, {
    headers: { cookie: await api.takeSeat(person) },
  })

/** Those of which somebody had rows; the others are of the live house, or have a test of their own. */
const filled = new Set<string>()

describe.each(everybody)('what %s takes away', (person) => {
  test('is what the screen shows of the same question, or is refused as it is there', async () => {
    const as = await api.as(person)
    for (const { list, question = {}, columns, shown } of screens) {
      const [answer, rows] = [await take(person, `${list}.csv`, question), await shown(as).catch(() => undefined)]
      expect([list, answer.ok], await answer.clone().text()).toEqual([list, rows !== undefined])
      if (!rows) continue
      const cells = cellsOf(await answer.text(), columns)
      if (rows.length > 0) filled.add(list)
      // Taking the log of reading away is itself a reading, which the screen then shows.
      expect([list, cells]).toEqual([list, list === 'readings' ? rows.slice(-cells.length) : rows])
    }
  })
})

test('nearly all of them had rows', () => {
  const empty = screens.map(({ list }) => list).filter((list) => !filled.has(list))
  expect([...new Set(empty)].toSorted()).toEqual(ELSEWHERE)
})

test('every board can be taken by anybody', async () => {
  for (const { id } of await api.client().board.list.query()) {
    const answer = await api.request(`/lists/board.csv?question=${encodeURIComponent(JSON.stringify({ id }))}`)
    expect(cellsOf(await answer.text())).toHaveLength(1)
  }
  expect(cellsOf(await (await api.request('/lists/boards.csv')).text())).toHaveLength(
    (await api.client().board.list.query()).length,
  )
})

test('as a workbook it has Vietnamese titles, days that are days and numbers that are numbers; English is there too', async () => {
  const answer = await take('office', 'tasks.xlsx')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Việc 2024-12-20.xlsx'))
  const book = new exceljs.Workbook()
  await book.xlsx.load(await answer.arrayBuffer())
  const sheet = book.worksheets[0]
  expect(sheet?.getRow(1).values).toEqual(
    expect.arrayContaining(['Việc', 'Đơn vị', 'Tiến độ', 'Hạn', 'Hoàn thành (%)']),
  )
  const row = sheet?.getRow(2)
  expect([typeof row?.getCell(1).value, row?.getCell(7).value, typeof row?.getCell(8).value]).toEqual([
    'string',
    expect.any(Date),
    'number',
  ])
  expect(await (await take('office', 'tasks.csv', {}, '&lang=en')).text()).toContain('"Task","Unit"')
})

test('its name says what it is, of what, and of which day', async () => {
  const named = async (file: string, question: object, where = '') =>
    decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(
        (await take('office', file, question, where)).headers.get('content-disposition') ?? '',
      )?.[1] ?? '',
    )
  expect(await named('posts.csv', { code: 'qv' })).toBe('Chức vụ qv 2024-12-20.csv')
  expect(await named('tasks.xlsx', { unit: 'qv' })).toBe('Việc qv 2024-12-20.xlsx')
  expect(await named('life.csv', { stream: { kind: 'task', id: 'qv-1' } })).toContain(' qv-1 2024-12-20')
  const past = `&asOf=${encodeURIComponent('2024-01-09T00:00:00.000Z')}&lang=en`
  expect(await named('tree.csv', {}, past)).toBe('Tree of units 2024-01-09.csv')
})

test('what begins like a formula is text in both', async () => {
  expect(await (await take('qv-secretary', 'drafts.csv')).text()).toContain(`"'=1+1"`)
  const book = new exceljs.Workbook()
  await book.xlsx.load(await (await take('qv-secretary', 'drafts.xlsx')).arrayBuffer())
  const cells = [2, 3].map((row) => book.worksheets[0]?.getRow(row).getCell(1))
  expect(cells.map((cell) => cell?.type)).toEqual([exceljs.ValueType.String, exceljs.ValueType.String])
  expect(cells.map((cell) => cell?.text ?? '').toSorted()).toEqual(['=1+1', 'chưa đặt tên'])
})

test('of another year or a past moment it is what was shown then', async () => {
  const past = `&asOf=${encodeURIComponent('2024-01-09T00:00:00.000Z')}`
  const shown = await (await api.as('office', '2024-01-09T00:00:00.000Z')).task.list.query({})
  const then = cellsOf(await (await take('office', 'tasks.csv', {}, past)).text())
  expect(then).toEqual(shown.rows.map(({ title }) => title))
  const year = cellsOf(await (await take('office', 'tasks.csv', {}, `&cycle=${CYCLE}`)).text())
  expect(year.length).toBeGreaterThan(shown.total)
}, 60_000)

test('what is no list or no question is refused in words, and nobody unknown gets anything', async () => {
  expect((await take('office', 'secrets.csv')).status).toBe(404)
  expect((await take('office', 'tasks.pdf')).status).toBe(404)
  for (const question of [{ status: 'nothing' }, { page: 'x', unit: 1 }, []])
    expect((await take('office', 'tasks.csv', question)).status).toBe(400)
  for (const { list } of screens.filter(({ list: each }) => each !== 'boards'))
    expect([list, (await api.request(`/lists/${list}.csv`)).status]).toEqual([list, 401])
})

const page = (from: number) => ({ rows: Array.from({ length: 200 }, (_, index) => from + index), total: 600 })
async function taken(isCut: boolean, most: number): Promise<readonly unknown[]> {
  const rows = eachRow(
    {
      first: { ...page(0), isCut },
      ask: async (number) => page((number - 1) * 200),
      most,
      more: (told) => `only ${told}`,
    },
    (row) => [{ number: Number(row) }],
  )
  const found: unknown[] = []
  for await (const row of rows) found.push(row)
  return found
}

test('a list is cut after so many rows, and says so', async () => {
  const cut = await taken(false, 450)
  expect([cut.length, cut[449], cut[450]]).toEqual([451, [{ number: 449 }], [{ text: 'only 450' }]])
  expect(await taken(false, 1_000)).toHaveLength(600)
})

test('so does one that its own question cuts', async () => {
  expect((await taken(true, 1_000)).at(-1)).toEqual([{ text: 'only 600' }])
})
