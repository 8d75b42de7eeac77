import { formBelow, HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { ReorganisationTyped } from '@khoan-viec/protocol/administration'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Api, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'

const decision = { number: '12/NQ-HĐND', date: '2024-02-01', body: 'HĐND tỉnh Nghệ An' }
const merged = {
  code: 'vd',
  name: 'phường Vinh Dị',
  kind: 'WARD',
  collective: 'Đảng ủy phường Vinh Dị',
  group: 'Khối xã, phường',
  superiors: { party: 'hm', state: 'hm', ranking: 'hm', contracting: 'hm' },
} as const
const merger: ReorganisationTyped = {
  type: 'reorganise',
  decision,
  from: '2024-07-01',
  changes: [
    { type: 'CREATE', unit: merged },
    { type: 'MERGE', units: ['qv', 'qd'], into: 'vd' },
  ],
}

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await town.act(HOUSE_ORGANISATION, merger, '2024-02-02T02:00:00.000Z', 'office')
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

describe('the administration', () => {
  test('shows the tree as on a day', async () => {
    const as = await api.as('auditor')
    const codes = async (on: string) =>
      (await as.administration.tree.query({ on, under: 'hm' })).map(({ unit }) => unit.code)
    expect(await codes('2024-06-30')).toEqual(['qd', 'qv'])
    expect(await codes('2024-07-01')).toEqual(['vd'])
    expect(await as.administration.tree.query({})).toMatchObject([{ unit: { code: 'hm' }, under: 2 }])
  })

  test('finds a unit without diacritics, with what stands above it', async () => {
    const as = await api.as('office')
    expect(await as.administration.units.query({ text: 'PHUONG quynh di' })).toMatchObject([
      { unit: { code: 'qd' }, path: [{ code: 'hm', name: 'thị xã Hoàng Mai' }] },
    ])
    expect(await as.administration.units.query({ text: 'vinh di', on: '2024-06-30' })).toEqual([])
  })

  test('shows what became of a unit, and from what it comes', async () => {
    const as = await api.as('chair')
    const before = await as.administration.unit.query({ code: 'qv', on: '2025-01-01' })
    expect(before).toMatchObject({
      isThere: false,
      unit: { code: 'qv', to: '2024-06-30' },
      successions: [{ from: 'qv', to: 'vd', kind: 'MERGE', on: '2024-07-01', decision, toName: 'phường Vinh Dị' }],
    })
    expect(before.tenures.map(({ to }) => to)).toEqual(['2024-06-30', '2024-06-30'])
    const after = await as.administration.unit.query({ code: 'vd', on: '2024-07-01' })
    expect(after.superiors.party).toEqual({ code: 'hm', name: 'thị xã Hoàng Mai' })
    expect(after.successions.map(({ fromName }) => fromName)).toEqual(['phường Quỳnh Dị', 'xã Quỳnh Vinh'])
    expect((await as.unit.byCode.query({ code: 'qv' })).successions).toMatchObject([{ toName: 'phường Vinh Dị' }])
    expect(await refusalOf(as.administration.unit.query({ code: 'xyz' }))).toEqual({ code: 'not-found' })
  })

  test('lists the decisions that are still to take effect, with what they change', async () => {
    const [coming, ...others] = await (await api.as('chair')).administration.coming.query()
    expect(others).toEqual([])
    expect(coming).toMatchObject({ decision, from: '2024-07-01', changes: merger.changes, work: [] })
    expect(coming?.names).toMatchObject({ qv: 'xã Quỳnh Vinh', vd: 'phường Vinh Dị' })
  })

  test('tries a decision without entering it', async () => {
    const as = await api.as('office')
    const command: ReorganisationTyped = {
      ...merger,
      decision: { ...decision, number: '13/NQ-HĐND' },
      from: '2024-08-01',
      changes: [{ type: 'ABOLISH', code: 'vd', reason: 'Thử' }],
    }
    expect(await as.administration.tryReorganisation.query({ command })).toEqual({
      after: [],
      ended: [{ code: 'vd', name: 'phường Vinh Dị', into: [] }],
      tenures: 0,
      work: [],
      receivers: [],
    })
    const refused: ReorganisationTyped = { ...command, changes: [{ type: 'ABOLISH', code: 'hm', reason: 'Thử' }] }
    expect(await as.administration.tryReorganisation.query({ command: refused })).toMatchObject({
      refusal: { code: 'superior-ends', data: { unit: 'vd' } },
      names: { vd: 'phường Vinh Dị', hm: 'thị xã Hoàng Mai' },
      orphans: [{ code: 'vd', name: 'phường Vinh Dị', change: 0 }],
    })
    const stranger = await (await api.as('chair')).administration.tryReorganisation.query({ command })
    expect(stranger).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(await as.administration.unit.query({ code: 'vd', on: '2024-09-01' })).toMatchObject({ isThere: true })
  })

  test('lists cells and villages with their commune, finds them without diacritics, and keeps them out of the rest', async () => {
    const office = await api.as('office')
    const asked = { code: 'vd', on: '2024-08-01' }
    const before = await office.administration.unit.query(asked)
    expect(before.below).toEqual({ units: [], nextCode: 'vd.01' })
    const cell = formBelow('vd', { code: 'vd.01', name: 'Chi bộ khối Phú Lợi', kind: 'CELL' })
    const create: ReorganisationTyped = {
      type: 'reorganise',
      decision: { number: '21-QĐ/ĐU', date: '2024-07-02', body: 'Đảng ủy phường Vinh Dị' },
      from: '2024-07-10',
      changes: [{ type: 'CREATE', unit: cell }],
    }
    await town.act(HOUSE_ORGANISATION, create, '2024-07-03T02:00:00.000Z', 'office')
    const { below } = await office.administration.unit.query(asked)
    expect(below).toMatchObject({ units: [{ code: 'vd.01', name: 'Chi bộ khối Phú Lợi' }], nextCode: 'vd.02' })
    expect(await office.administration.tree.query({ on: '2024-08-01', under: 'hm' })).toMatchObject([
      { unit: { code: 'vd' }, under: 1 },
    ])
    expect(await office.administration.units.query({ text: 'khoi phu loi', on: '2024-08-01' })).toMatchObject([
      { unit: { code: 'vd.01' }, path: [{ code: 'hm' }, { code: 'vd' }] },
    ])
    expect((await office.administration.unit.query({ code: 'vd.01', on: '2024-08-01' })).below).toBeUndefined()
    const listed = async (more: object) =>
      (await office.unit.list.query({ on: '2024-08-01', ...more })).rows.map(({ code }) => code)
    expect(await listed({})).not.toContain('vd.01')
    expect(await listed({ kind: 'CELL' })).toEqual(['vd.01'])
  })

  test('names every unit that a decision would leave under one that ends, until it takes them along', async () => {
    const as = await api.as('office')
    const ending: ReorganisationTyped = {
      ...merger,
      decision: { ...decision, number: '14/NQ-HĐND' },
      from: '2024-08-01',
      changes: [{ type: 'ABOLISH', code: 'vd', reason: 'Thử' }],
    }
    expect(await as.administration.tryReorganisation.query({ command: ending })).toMatchObject({
      refusal: { code: 'superior-ends' },
      orphans: [{ code: 'vd.01', name: 'Chi bộ khối Phú Lợi', change: 0 }],
    })
    const superiors = { party: 'hm', state: 'hm', ranking: 'hm', contracting: 'hm' }
    const along: ReorganisationTyped = {
      ...ending,
      changes: [...ending.changes, { type: 'TRANSFER', codes: ['vd.01'], superiors }],
    }
    expect(await as.administration.tryReorganisation.query({ command: along })).toMatchObject({
      after: [{ unit: { code: 'vd.01' }, path: [{ code: 'hm' }] }],
      ended: [{ code: 'vd' }],
    })
  })

  test('finds people by name', async () => {
    const as = await api.as('office')
    expect(await as.administration.people.query({ text: 'ho sy' })).toEqual([
      { id: 'qv-secretary', name: 'Hồ Sỹ Tùng' },
    ])
  })

  test.each(['qv-secretary', 'area'])('is not there for %s, who may not read everything', async (person) => {
    const as = await api.as(person)
    const asked = [
      as.administration.tree.query({}),
      as.administration.units.query({ text: 'quynh' }),
      as.administration.unit.query({ code: 'qv' }),
      as.administration.people.query({ text: 'ho' }),
      as.administration.coming.query(),
      as.administration.tryReorganisation.query({ command: merger }),
    ]
    for (const call of asked) expect(await refusalOf(call)).toEqual({ code: 'not-found' })
  })

  test('gives away what becomes of a unit to nobody who may not read it', async () => {
    const as = await api.as('qd-secretary')
    expect((await as.unit.byCode.query({ code: 'qd' })).successions).toMatchObject([{ to: 'vd' }])
    expect(await refusalOf(as.unit.byCode.query({ code: 'qv' }))).toEqual({ code: 'not-found' })
  })
})
