import {
  HOUSE_ORGANISATION,
  type Organisation,
  organisationAggregate,
  planProvince,
  type ProvinceAsked,
  SYSTEM,
  unitsOn,
} from '@khoan-viec/domain/organisation'
import type { Context } from '@khoan-viec/domain/stream'
import type { ProvinceAskedTyped } from '@khoan-viec/protocol/administration'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, at, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { nationalList, parseList } from './read-list.ts'
import { draftOfProvince } from './try-province.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await town.setToday('2025-09-01')
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const nghiQuyet = { number: '1678/NQ-UBTVQH15', date: '2025-06-16', body: 'Ủy ban Thường vụ Quốc hội' }
const ngheAn: ProvinceAskedTyped = {
  province: '40',
  group: 'Khối xã, phường',
  before: { since: '2025-01-01', decision: nghiQuyet },
}
const tried = async (asked = ngheAn) => (await api.as('office')).administration.tryProvince.query(asked)

describe('the national list', () => {
  test('is read whole, and what is odd in it is counted by its reason', async () => {
    const { counts, reasons, provinces } = await (await api.as('auditor')).administration.nationalList.query()
    expect(counts).toEqual({
      provinces: 34,
      communes: 3321,
      mappings: 10_977,
      origins: 10_029,
      odd: 948,
      // As written 2,191: of 13 the two names differ only in how their letters are composed.
      reused: 2178,
    })
    expect(reasons).toEqual([
      { reason: 'no-old-code', count: 485 },
      { reason: 'new-not-listed', count: 431 },
      { reason: 'other-name', count: 11 },
      { reason: 'other-province', count: 11 },
      { reason: 'divided', count: 5 },
      { reason: 'no-old-unit', count: 5 },
    ])
    expect(provinces.find(({ code }) => code === '40')).toEqual({
      code: '40',
      name: 'Nghệ An',
      communes: 130,
      origins: 412,
      odd: 76,
    })
    for (const count of ['communes', 'origins', 'odd'] as const)
      expect(provinces.reduce((sum, province) => sum + province[count], 0)).toBe(counts[count])
  })

  test('has every name in NFC, with nothing around it', async () => {
    const { communes, origins } = await nationalList()
    const names = [...communes, ...origins].map(({ name }) => name)
    expect(names.filter((name) => name !== name.normalize('NFC').trim())).toEqual([])
  })

  test.each([[[]], [{ type: 'table' }], [[{ type: 'header' }, { type: 'database' }, {}, {}, {}]]])(
    'of another form is not read: %j',
    (raw) => {
      expect(() => parseList(raw)).toThrow()
    },
  )
})

test.each([
  ['79', 'Thành phố Hồ Chí Minh'],
  ['40', 'Tỉnh Nghệ An'],
  ['92', 'Thành phố Cần Thơ'],
])('of province %s every unit and succession may be entered, and once is enough', async (province, name) => {
  const list = await nationalList()
  const asked = { ...ngheAn, province } as ProvinceAsked
  let state: Organisation = {
    units: {},
    successions: [],
    reorganisations: [],
    people: {},
    tenures: [],
    changes: [],
    erased: {},
  }
  const now = { at: at('2025-09-01'), today: '2025-09-01', real: at('2025-09-01') }
  const context: Context = { ...now, actor: SYSTEM, facts: {} as Context['facts'], hash: () => '' }
  const plan = () => {
    const planned = planProvince(state, list, { asked, context })
    if (!planned.ok) throw new Error(JSON.stringify(planned.refusal))
    return planned.value
  }
  const first = plan()
  expect(first.province.name).toBe(name)
  const communes = list.communes.filter((each) => each.province === province)
  const origins = list.origins.filter(({ into }) => communes.some(({ code }) => code === into))
  for (const command of first.commands) {
    const decided = organisationAggregate.decide(state, command, context)
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
    state = organisationAggregate.evolve(
      state,
      { seq: 0, event: decided.value, at: context.at, requestId: '' },
      context.facts,
    )
  }
  expect(unitsOn(state, '2025-06-30').length).toBe(origins.length)
  expect(unitsOn(state, '2025-07-01').length).toBe(communes.length + 1)
  expect(state.successions.length).toBe(origins.length)
  expect(plan().commands).toEqual([])
})

describe('a province of it', () => {
  test('is shown as what it would change, and nothing is entered', async () => {
    const { province, counts, rows, odd, parts } = await tried()
    expect(province).toMatchObject({ name: 'Tỉnh Nghệ An', outcome: 'NEW' })
    expect(counts).toEqual({
      communes: { NEW: 130, UNCHANGED: 0, DIFFERS: 0 },
      // Two of the town's units were entered by hand.
      origins: { NEW: 410, UNCHANGED: 2, DIFFERS: 0 },
      successions: { NEW: 412, UNCHANGED: 0, DIFFERS: 0, HELD: 0 },
    })
    expect([odd.length, parts]).toEqual([76, 3])
    const ward = rows.find(({ unit }) => unit.listed === '17110')
    expect(ward?.unit.name).toBe('Phường Hoàng Mai')
    expect(ward?.origins.map(({ name }) => name).toSorted()).toEqual([
      'Phường Quỳnh Thiện',
      'Xã Quỳnh Trang',
      'Xã Quỳnh Vinh',
    ])
    const as = await api.as('office')
    expect(await as.administration.units.query({ text: 'quynh trang', on: '2025-06-30' })).toEqual([])
  })

  test('is sent by whoever looked through it, part by part', async () => {
    const { draft, parts } = await tried()
    // The engine is away: what was looked through gets as far as being sent.
    const request = { requestId: 'request-province', draft, part: parts - 1 }
    expect(await refusalOf((await api.as('office')).administration.enterProvince.mutate(request))).toEqual({
      code: 'engine-away',
    })
    const gone = { code: 'not-found', field: 'draft' }
    expect(await refusalOf((await api.as('chair')).administration.enterProvince.mutate(request))).toEqual(gone)
    const beyond = (await api.as('office')).administration.enterProvince.mutate({ ...request, part: parts })
    expect(await refusalOf(beyond)).toEqual(gone)
  })

  test('is found once it is entered, and entered twice changes nothing', async () => {
    const laiChau = { province: '12', group: 'Khối xã, phường' }
    const { draft, parts } = await tried(laiChau)
    expect(parts).toBe(1)
    const viewer = { house: await api.services.houses.find(town.id), person: { id: 'office' } } as Viewer
    for (const command of draftOfProvince(viewer, draft, 0) ?? [])
      await town.act(HOUSE_ORGANISATION, command, at('2025-09-01'), 'office')
    const again = await tried(laiChau)
    expect([again.parts, again.counts.communes]).toEqual([0, { NEW: 0, UNCHANGED: 38, DIFFERS: 0 }])
    const found = await (await api.as('office')).administration.units.query({ text: 'muong te' })
    expect(found.map(({ unit, path }) => [unit.code, path[0]?.name])).toContainEqual(['vn2025.03445', 'Tỉnh Lai Châu'])
  })

  test('is refused in the field at fault, and to everybody but the secretariat', async () => {
    const unknown = (await api.as('office')).administration.tryProvince.query({ ...ngheAn, province: '41' })
    expect(await refusalOf(unknown)).toEqual({ code: 'not-found', field: 'province' })
    const other = (await api.as('chair')).administration.tryProvince.query({ ...ngheAn, province: '01' })
    expect(await refusalOf(other)).toEqual({ code: 'not-yours', field: '' })
    const heads = (await api.as('qv-chairman')).administration.nationalList.query()
    expect(await refusalOf(heads)).toEqual({ code: 'not-found' })
  })
})

test('the odd rows are taken away as a sheet, with the reason of each', async () => {
  const get = async (path: string, person = 'office') =>
    api.request(`/national-list/odd.xlsx${path}`, { headers: { cookie: await api.takeSeat(person) } })
  const sheetOf = async (path: string) => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(await (await get(path)).arrayBuffer())
    return book.worksheets[0]
  }
  const all = await sheetOf('')
  expect(all?.rowCount).toBe(949)
  const own = await sheetOf('?province=40&lang=en')
  expect(own?.rowCount).toBe(77)
  const reasons = (own?.getColumn(3).values.slice(2) ?? []).map(String)
  expect(
    reasons.filter((each) => /The unit of this name in the province has the code \d{5}\.$/.test(each)),
  ).not.toEqual([])
  expect((await get('', 'chair')).status).toBe(403)
})
