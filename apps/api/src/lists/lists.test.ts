import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishBoards } from '../software/testing/publish.ts'
import { type Api, CYCLE, openApi, type Town } from '../testing/index.ts'
import type { Client } from '../testing/rights/every-query.ts'
import { everybody, playYear } from '../testing/rights/play-year.ts'
import { eachRow } from './each-row.ts'
import { everyList } from './every-list.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await playYear()
  await publishBoards(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const take = async (person: string, file: string, question: object = {}, where = '') =>
  api.request(`/lists/${file}?question=${encodeURIComponent(JSON.stringify(question))}${where}`, {
    headers: { cookie: await api.takeSeat(person) },
  })

/** The first cell of every row; no cell of ours holds a line end. */
async function firstCells(answer: Response): Promise<readonly string[]> {
  const [, ...lines] = (await answer.text()).trimEnd().split('\r\n')
  return lines.map(
    (line) => /^"((?:[^"]|"")*)"|^[^,]*/.exec(line)?.[1]?.replaceAll('""', '"') ?? line.split(',')[0] ?? '',
  )
}

type Shown = (as: Client) => Promise<readonly (string | undefined)[]>

/** What the screen that has the list shows of the same question, and the first cell of each of its rows. */
const screens: readonly (readonly [string, object, Shown])[] = [
  ['units', {}, async (as) => (await as.unit.list.query({})).rows.map(({ name }) => name)],
  [
    'units',
    { text: 'quynh', kind: 'WARD', sort: '-name' },
    async (as) =>
      (await as.unit.list.query({ text: 'quynh', kind: 'WARD', sort: '-name' })).rows.map(({ name }) => name),
  ],
  ['tasks', {}, async (as) => (await as.task.list.query({})).rows.map(({ title }) => title)],
  [
    'tasks',
    { unit: 'qv', light: ['GREY'] },
    async (as) => (await as.task.list.query({ unit: 'qv', light: ['GREY'] })).rows.map(({ title }) => title),
  ],
  ['meetings', {}, async (as) => (await as.meeting.list.query({})).rows.map(({ title }) => title)],
  ['acceptance', {}, async (as) => (await as.acceptance.queue.query({})).rows.map(({ row }) => row.title)],
  [
    'followUp',
    { sort: '-red' },
    async (as) =>
      (await as.followUp.grid.query({ sort: '-red', size: 200 })).rows.flatMap(({ unit, cells }) =>
        cells.length === 0 ? [unit.name] : cells.map(() => unit.name),
      ),
  ],
  [
    'grades',
    {},
    async (as) => (await as.grading.table.query()).groups.flatMap(({ rows }) => rows.map(({ name }) => name)),
  ],
  ['delegations', {}, async (as) => (await as.delegation.list.query({})).map(({ number }) => number)],
  ['posts', { code: 'qv' }, async (as) => (await as.unit.byCode.query({ code: 'qv' })).tenures.map(({ name }) => name)],
  ['readings', {}, async (as) => (await as.reading.list.query({ size: 200 })).readings.rows.map(({ n }) => String(n))],
]

describe.each(everybody)('what %s takes away', (person) => {
  test('is what the screen shows of the same question, or is refused as it is there', async () => {
    const as = await api.as(person)
    for (const [list, question, shown] of screens) {
      const [answer, rows] = [await take(person, `${list}.csv`, question), await shown(as).catch(() => undefined)]
      expect([list, answer.ok], await answer.clone().text()).toEqual([list, rows !== undefined])
      if (!rows) continue
      const cells = await firstCells(answer)
      // Taking the log of reading away is itself a reading, which the screen then shows.
      expect(cells).toEqual(list === 'readings' ? rows.slice(-cells.length) : rows)
    }
  })
})

test('every list stands in this test, and every board can be taken by anybody', async () => {
  expect([...everyList.keys()].toSorted()).toEqual([...new Set(screens.map(([list]) => list)), 'board'].toSorted())
  for (const { id } of await api.client().board.list.query()) {
    const answer = await api.request(`/lists/board.csv?question=${encodeURIComponent(JSON.stringify({ id }))}`)
    expect(await firstCells(answer)).toHaveLength(1)
  }
})

test('as a workbook it has Vietnamese titles, days that are days and numbers that are numbers; English is there too', async () => {
  const answer = await take('office', 'tasks.xlsx')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Việc.xlsx'))
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

test('of another year or a past moment it is what was shown then', async () => {
  const past = `&asOf=${encodeURIComponent('2024-01-09T00:00:00.000Z')}`
  const shown = await (await api.as('office', '2024-01-09T00:00:00.000Z')).task.list.query({})
  expect(await firstCells(await take('office', 'tasks.csv', {}, past))).toEqual(shown.rows.map(({ title }) => title))
  expect((await firstCells(await take('office', 'tasks.csv', {}, `&cycle=${CYCLE}`))).length).toBeGreaterThan(
    shown.total,
  )
}, 60_000)

test('what is no list or no question is refused in words, and nobody unknown gets anything', async () => {
  expect((await take('office', 'secrets.csv')).status).toBe(404)
  expect((await take('office', 'tasks.pdf')).status).toBe(404)
  for (const question of [{ status: 'nothing' }, { page: 'x', unit: 1 }, []])
    expect((await take('office', 'tasks.csv', question)).status).toBe(400)
  expect((await api.request('/lists/tasks.csv')).status).toBe(401)
})

test('a list is cut after so many rows, and says so', async () => {
  const page = (from: number) => ({ rows: Array.from({ length: 200 }, (_, index) => from + index), total: 600 })
  const rows = eachRow(
    { first: page(0), ask: async (number) => page((number - 1) * 200), most: 450, more: (most) => `only ${most}` },
    (row) => [{ number: Number(row) }],
  )
  const taken: unknown[] = []
  for await (const row of rows) taken.push(row)
  expect([taken.length, taken[449], taken[450]]).toEqual([451, [{ number: 449 }], [{ text: 'only 450' }]])
})
