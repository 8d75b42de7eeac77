import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Api,
  at,
  bringToReview,
  CYCLE,
  MEETING,
  openApi,
  openTown,
  REASON,
  registration,
  type Town,
} from '../testing/index.ts'
import { closeReview, signContract } from '../testing/year-end.ts'
import { seeAsReader } from '../trpc/index.ts'
import { exportRecord } from './index.ts'

const FORMULA = '=HYPERLINK("http://example.invalid","+84")'
const MARKUP = 'Đất <ở> & "vườn"\u0007'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  for (const [task, title] of [
    ['formula', FORMULA],
    ['markup', MARKUP],
  ] as const) {
    const command = { type: 'submit', task, cycle: CYCLE, unit: 'qv', registration: registration(title) }
    await town.act(`task/${task}`, command, at('2024-01-10'), 'qv-chairman')
  }
  await bringToReview(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

async function take(path: string, person = 'auditor'): Promise<Response> {
  return api.request(`/export/${path}`, { headers: { cookie: await api.takeSeat(person) } })
}

const total = async () => (await (await api.as('auditor')).record.state.query()).entries

async function sheetOf(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const readSheet = async (path: string) => sheetOf(new Uint8Array(await (await take(path)).arrayBuffer()))

const asked = (question: object): string => `record.xlsx?question=${encodeURIComponent(JSON.stringify(question))}`

describe('who takes the record away', () => {
  test('is whoever may go through all of it', async () => {
    for (const file of ['record.xlsx', 'record.csv', 'record.jsonocel', 'record.xes']) {
      for (const person of ['auditor', 'chair', 'office']) expect((await take(file, person)).status).toBe(200)
      for (const person of ['member', 'verifier', 'area', 'qv-secretary'])
        expect((await take(file, person)).status, person).toBe(403)
      expect((await api.request(`/export/${file}`)).status).toBe(401)
    }
  })

  test('asks for what there is, in words that can be read', async () => {
    expect((await take('record.pdf')).status).toBe(404)
    expect((await take('record.constructor')).status).toBe(404)
    for (const wrong of ['{', '{"text":7}', '{"scope":"ALL"}'])
      expect((await take(`record.xlsx?question=${encodeURIComponent(wrong)}`)).status).toBe(400)
  })

  test('takes no opinion of a round still open as a list either', async () => {
    const stream = { kind: 'task', id: 'qv-1' }
    for (const person of ['auditor', 'chair', 'office', 'qv-secretary']) {
      const headers = { cookie: await api.takeSeat(person) }
      const list = async (name: string, question: object) => {
        const file = `/lists/${name}.csv?question=${encodeURIComponent(JSON.stringify(question))}`
        return (await api.request(file, { headers })).text()
      }
      const history = await list('history', { id: 'qv-1' })
      expect(history.split('\r\n').length, person).toBeGreaterThan(5)
      const others = [list('life', { stream }), list('entries', { text: REASON }), list('agenda', { id: MEETING })]
      for (const said of [history, ...(await Promise.all(others))]) {
        expect(said).not.toContain(REASON)
        expect(said).not.toContain('Không đồng ý')
      }
    }
  })

  test('takes no opinion of a round still open, and that of a closed one', async () => {
    const sheet = JSON.stringify((await readSheet('record.xlsx')).getSheetValues())
    const logs = await Promise.all(
      ['record.csv', 'record.jsonocel', 'record.xes'].map(async (file) => (await take(file)).text()),
    )
    for (const text of [sheet, ...logs]) {
      expect(text).not.toContain(REASON)
      expect(text).not.toContain('REJECT')
    }
    expect(logs.slice(1).every((text) => text.includes('opinion-given'))).toBe(true)

    const later = await openTown({ id: 'later' })
    await bringToReview(later)
    await closeReview(later)
    const there = await openApi(later)
    const cookie = await there.takeSeat('auditor', later.id)
    expect(await (await there.request('/export/record.xes', { headers: { cookie } })).text()).toContain('REJECT')
    await there.close()
    await later.close()
  })
})

describe('the sheet', () => {
  test('is the same as CSV, line by line', async () => {
    const [sheet, text] = [await readSheet('record.xlsx'), await (await take('record.csv')).text()]
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(sheet.rowCount)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(
      lines.slice(1).map((_, n) => sheet.getRow(n + 2).getCell(1).text),
    )
  })

  test('has a row for every entry, with real dates and text that stays text', async () => {
    const sheet = await readSheet('record.xlsx')
    expect(sheet.rowCount).toBe((await total()) + 1)
    const first = sheet.getRow(2)
    expect(first.getCell(1).value).toBe(1)
    // 09:00 in Viet Nam on the day the cycle was opened.
    expect(first.getCell(2).value).toEqual(new Date('2024-01-02T09:00:00.000Z'))
    expect(first.getCell(2).numFmt).toBe('dd/mm/yyyy hh:mm:ss')
    const formula = [...Array(sheet.rowCount).keys()]
      .map((n) => sheet.getRow(n + 1).getCell(8))
      .find(({ value }) => value === FORMULA)
    expect([formula?.type, formula?.numFmt]).toEqual([exceljs.ValueType.String, '@'])
  })

  test('holds what the question finds, and no more', async () => {
    const question = { kinds: ['endorsed'], to: '2024-01-31', sort: '-at', page: 1, size: 30 }
    const sheet = await readSheet(asked(question))
    expect(sheet.getColumn(7).values.slice(2)).toEqual(['thông qua đăng ký tại cấp ủy', 'thông qua đăng ký tại cấp ủy'])
    const english = await readSheet(`${asked({ ...question, unit: 'qd' })}&lang=en`)
    expect([english.rowCount, english.getRow(1).getCell(4).value]).toEqual([2, 'Who'])
  })

  test('says when there is more', async () => {
    const house = await api.services.houses.find(town.id)
    if (!house) throw new Error('no house')
    const few = await sheetOf(await buffer(await exportRecord(await seeAsReader(house), 'vi', 3)))
    expect(few.rowCount).toBe(1 + 3 + 1)
    expect(few.getRow(5).getCell(1).text).toContain('Chỉ ghi 3 mục đầu')
    const all = await sheetOf(await buffer(await exportRecord(await seeAsReader(house), 'vi', await total())))
    expect(all.rowCount).toBe((await total()) + 1)
  })
})

describe('looking back', () => {
  test('takes away what there was then', async () => {
    const { events } = (await (await take('record.jsonocel?asOf=7')).json()) as { events: unknown[] }
    expect(events.length).toBe(7)
    expect((await readSheet('record.xlsx?asOf=7')).rowCount).toBe(8)
  })
})

describe('the event logs', () => {
  test('say what every task was from when on, as it stands', async () => {
    await closeReview(town)
    await signContract(town)
    type Log = {
      events: { id: string; relationships: { objectId: string }[] }[]
      objects: { id: string; type: string; attributes: { name: string; time: string; value: string }[] }[]
    }
    const { events, objects } = (await (await take('record.jsonocel')).json()) as Log
    expect(events.length).toBe(await total())
    const ids = new Set(objects.map(({ id }) => id))
    expect(ids.size).toBe(objects.length)
    expect(events.flatMap(({ relationships }) => relationships).filter(({ objectId }) => !ids.has(objectId))).toEqual(
      [],
    )

    const { rows } = await (await api.as('auditor')).task.list.query({})
    for (const { id, status, light, progress } of rows) {
      const changes = objects.find((object) => object.id === `task/${id}`)?.attributes ?? []
      const lastOf = (name: string) => changes.findLast((change) => change.name === name)?.value
      expect([lastOf('status'), lastOf('light'), lastOf('progress')]).toEqual([status, light, String(progress)])
    }
    const approved = objects.find(({ id }) => id === 'task/qv-1')?.attributes ?? []
    const statuses = approved.filter(({ name }) => name === 'status').map(({ value }) => value)
    expect(statuses.slice(0, 4)).toEqual(['SUBMITTED', 'ENDORSED', 'SCREENED', 'IN_REVIEW'])
    expect(statuses.at(-1)).toBe('IN_PROGRESS')
  })

  test('write names as XML can hold them', async () => {
    expect(await (await take('record.xes')).text()).toContain('value="Đất &lt;ở&gt; &amp; &quot;vườn&quot;\ufffd"')
  })
})
