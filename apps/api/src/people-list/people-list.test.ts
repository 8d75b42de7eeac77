import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { PeopleTried } from '@khoan-viec/protocol/administration'
import exceljs from 'exceljs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Api, at, openApi, openTown, ORIGIN, refusalOf, type Town } from '../testing/index.ts'
import { peopleDrafts } from './drafts.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await town.setToday('2024-02-01')
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const get = async (path: string, person = 'office') =>
  api.request(`/people-list/${path}`, { headers: { cookie: await api.takeSeat(person) } })

const load = async (bytes: ArrayBuffer) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes)
  return book
}
let template: ArrayBuffer
beforeEach(async () => {
  template ??= await (await get('template.xlsx')).arrayBuffer()
})

/** The template with these rows filled in. */
async function filled(rows: readonly exceljs.CellValue[][]): Promise<Uint8Array<ArrayBuffer>> {
  const book = await load(template)
  const sheet = book.getWorksheet('Danh sách')
  rows.forEach((row, index) => {
    sheet?.getRow(index + 2).splice(1, row.length, ...row)
  })
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
}

async function bring(bytes: Uint8Array<ArrayBuffer>, person = 'office'): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([bytes], 'danh-sach.xlsx'))
  const headers = { cookie: await api.takeSeat(person), origin: ORIGIN }
  return api.request('/people-list', { method: 'POST', body: form, headers })
}
const tried = async (rows: readonly exceljs.CellValue[][]): Promise<PeopleTried> =>
  // The first test looks at its form.
  (await (await bring(await filled(rows))).json()) as PeopleTried

const member = ['cb-1', 'Hồ Sỹ Tuyên', 'Ủy viên phụ trách địa bàn', 'qv', '01/03/2024', '', '', '12-QĐ/ThU']
const acting = [
  'cb-2',
  'Lê Thị Mơ',
  'uy vien phu trach dia ban',
  'qd',
  new Date('2024-03-01'),
  '',
  'Quyền',
  '13-QĐ/ThU',
]

describe('the template', () => {
  test('explains, is empty, and lets one choose among the units of today', async () => {
    const book = await load(template)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Danh sách', 'Đơn vị'])
    expect(book.getWorksheet('Danh sách')?.rowCount).toBe(1)
    expect(book.getWorksheet('Đơn vị')?.getColumn(1).values.slice(2)).toEqual(
      expect.arrayContaining(['hm', 'qd', 'qv']),
    )
    expect((await bring(await filled([]))).status).toBe(422)
  })

  test('speaks English too, and what is filled in there is read as well', async () => {
    const english = await load(await (await get('template.xlsx?lang=en')).arrayBuffer())
    const sheet = english.getWorksheet('List')
    sheet?.addRow(['cb-1', 'Hồ Sỹ Tùng', 'SECRETARY', 'qv', '1/3/2024', '', 'acting', '12-QĐ/ThU'])
    const answer = await bring(new Uint8Array((await english.xlsx.writeBuffer()) as ArrayBuffer))
    expect(((await answer.json()) as PeopleTried).rows).toHaveLength(1)
  })
})

describe('a list', () => {
  test('is shown as what it would change, and nothing is entered', async () => {
    const { draft, counts, rows } = await tried([member, acting])
    expect(counts).toEqual({ appointed: 2, ended: 0, unchanged: 0, refused: 0, people: 2 })
    expect(rows[1]).toEqual({
      row: 3,
      person: 'cb-2',
      name: 'Lê Thị Mơ',
      post: 'uy vien phu trach dia ban',
      unit: 'qd',
      from: '01/03/2024',
      to: '',
      outcome: 'APPOINTED',
      isNew: true,
    })
    const as = await api.as('office')
    expect(await as.administration.people.query({ text: 'tuyen' })).toEqual([])
    // The engine is away: a draft that is there gets as far as being sent.
    const request = { requestId: 'request-list', draft }
    expect(await refusalOf(as.administration.enterPeople.mutate(request))).toEqual({ code: 'engine-away' })
    expect(await refusalOf((await api.as('chair')).administration.enterPeople.mutate(request))).toEqual({
      code: 'not-found',
      field: 'draft',
    })
  })

  test('with a wrong row is not entered; its refused rows are taken away with the reasons', async () => {
    const wrong = [
      ['cb-1', 'Hồ Sỹ Tuyên', 'Bí thư', 'xyz', '01/03/2024', '', '', '12-QĐ/ThU'],
      ['cb 2', 'Lê Thị Mơ', 'Bí thư', 'qv', '01/03/2024', '', '', '12-QĐ/ThU'],
      ['cb-3', '=1+1', 'Bí thư', 'qv', '31/02/2024', '', '', '12-QĐ/ThU'],
      ['cb-4', '', 'Bí thư', 'qv', '01/03/2024', '', '', '12-QĐ/ThU'],
    ]
    const { draft, counts, rows } = await tried([member, ...wrong])
    expect(counts).toMatchObject({ appointed: 1, refused: 4 })
    expect(rows.map(({ row, fault }) => [row, fault?.code, fault?.column])).toEqual([
      [3, 'not-found', 'unit'],
      [4, 'malformed', 'person'],
      [5, 'malformed', 'from'],
      [6, 'missing', 'name'],
      [2, undefined, undefined],
    ])
    const as = await api.as('office')
    const entering = as.administration.enterPeople.mutate({ requestId: 'request-wrong', draft })
    expect(await refusalOf(entering)).toEqual({ code: 'not-now' })

    const sheet = (await load(await (await get(`${draft}/refused.xlsx`)).arrayBuffer())).worksheets[0]
    expect(sheet?.getRow(2).getCell(1).value).toBe(3)
    expect(sheet?.getRow(2).getCell(12).text).toBe(
      'Mã đơn vị: không có đơn vị nào mang mã này. Hãy chọn mã trong trang Đơn vị.',
    )
    expect(sheet?.getRow(4).getCell(3).type).toBe(exceljs.ValueType.String)
    expect((await get(`${draft}/refused.xlsx`, 'chair')).status).toBe(403)
  })

  test('that was entered changes nothing when it comes again', async () => {
    const { draft } = await tried([member, acting])
    const house = await api.services.houses.find(town.id)
    const viewer = { house, person: { id: 'office' } } as Parameters<typeof peopleDrafts.find>[0]
    for (const command of peopleDrafts.find(viewer, draft)?.commands ?? [])
      await town.act(HOUSE_ORGANISATION, command, at('2024-02-01'), 'office')
    expect((await tried([acting, member])).counts).toEqual({
      appointed: 0,
      ended: 0,
      unchanged: 2,
      refused: 0,
      people: 0,
    })
  })

  test.each([
    ['a formula', [['cb-9', { formula: 'A1' }]], { code: 'formula', sheet: 'Danh sách', cell: 'B2' }],
    ['no row', [], { code: 'no-rows', sheet: 'Danh sách' }],
  ])('with %s is refused with the place', async (_, rows, fault) => {
    const answer = await bring(await filled(rows as exceljs.CellValue[][]))
    expect([answer.status, await answer.json()]).toEqual([422, { sheet: fault }])
  })

  test('that changes too much is refused', async () => {
    const rows = Array.from({ length: 501 }, (_, n) => [`x-${n}`, ...member.slice(1)])
    const answer = await bring(await filled(rows))
    expect(await answer.json()).toEqual({ refusal: { code: 'too-many', field: 'changes', data: { limit: 500 } } })
  })

  test('is brought by the secretariat alone, and as a file', async () => {
    for (const person of ['chair', 'qv-chairman', 'auditor'])
      expect(await (await bring(await filled([member]), person)).json()).toEqual({ refusal: { code: 'not-yours' } })
    expect((await get('template.xlsx', 'chair')).status).toBe(403)
    const nobody = await api.request('/people-list', { method: 'POST', headers: { origin: ORIGIN } })
    expect(nobody.status).toBe(401)
    const cookie = await api.takeSeat('office')
    const empty = await api.request('/people-list', { method: 'POST', headers: { cookie, origin: ORIGIN } })
    expect(await empty.json()).toEqual({ refusal: { code: 'missing', field: 'file' } })
    const huge = await bring(new Uint8Array(6 * 1024 * 1024))
    expect(await huge.json()).toEqual({ sheet: { code: 'too-big', limit: 5 * 1024 * 1024 } })
  })
})
