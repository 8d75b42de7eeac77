import { describe, expect, it } from 'vitest'
import type { Refusal } from '../core/index.ts'
import { contextOn, holder } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import {
  alike,
  headsOn,
  organisationAggregate,
  posts,
  predecessorsOf,
  successorsOf,
  superiorOf,
  SYSTEM,
  unitLastIn,
  unitOn,
  unitsOn,
  unitsSpokenOf,
  type OrganisationCommand,
  type UnitChange,
} from './index.ts'
import { NAMESAKE, PROVINCE, reform, REFORM_DAY, tenUnits, threeWards, TOWN, townBefore } from './testing/index.ts'

const on = (day: string) => contextOn(day, holder('SECRETARIAT'))
const EVE = '2025-06-30'

const before = () => {
  const stream = new Stream(organisationAggregate)
  for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  return stream
}
const after = () => before().must(reform, on('2025-06-20'))

type Reorganise = Extract<OrganisationCommand, { type: 'reorganise' }>
let number = 0
const deciding = (changes: readonly UnitChange[], more: Partial<Reorganise> = {}): Reorganise => ({
  type: 'reorganise',
  decision: { number: `${++number}-QĐ/TU`, date: '2025-06-01', body: 'Tỉnh ủy Nghệ An' },
  from: REFORM_DAY,
  changes,
  ...more,
})
const { changes: reformed } = reform

describe('the ten units of Hoàng Mai', () => {
  it('are three wards from 1 July 2025 on, under the province, and ten units of a town before', () => {
    const { now } = after()
    const living = (day: string) => unitsOn(now, day).map(({ code }) => code)
    expect(living(EVE)).toEqual([NAMESAKE, 'ha-noi', PROVINCE, TOWN, ...tenUnits].toSorted())
    expect(living(REFORM_DAY)).toEqual([NAMESAKE, 'ha-noi', PROVINCE, ...Object.keys(threeWards)].toSorted())
    const superior = (code: string, day: string) => superiorOf(now, code, { function: 'party', day })?.code
    expect(superior('quynh-vinh', EVE)).toBe(TOWN)
    expect(superior('nghe-an.hoang-mai', REFORM_DAY)).toBe(PROVINCE)
    expect(superior('nghe-an.hoang-mai', EVE)).toBeUndefined()
    expect(superior(PROVINCE, EVE)).toBeUndefined()
  })

  it('are found from the wards, and the wards from them, with the decision and the day', () => {
    const { now } = after()
    const { decision } = reform
    for (const [ward, units] of Object.entries(threeWards)) {
      expect(predecessorsOf(now, ward).map(({ from }) => from)).toEqual(units)
      for (const code of units)
        expect(successorsOf(now, code)).toEqual([{ from: code, to: ward, kind: 'MERGE', on: REFORM_DAY, decision }])
    }
    expect(successorsOf(now, TOWN)).toEqual([])
    expect(now.units[TOWN]?.at(-1)?.ended).toEqual({
      decision,
      reason: 'Kết thúc hoạt động của cấp huyện; xã, phường trực thuộc tỉnh',
    })
  })

  it('leave their heads in office until the eve', () => {
    const { now } = after()
    expect(headsOn(now, 'quynh-vinh', EVE).map(({ person }) => person)).toEqual(['secretary-vinh', 'chairman-vinh'])
    expect(headsOn(now, 'quynh-vinh', REFORM_DAY)).toEqual([])
    expect(now.tenures.find(({ unit }) => unit === PROVINCE)?.to).toBeUndefined()
  })

  it('have nothing to do with the ward of Hà Nội that is called the same', () => {
    const { now } = after()
    const [here, there] = [unitOn(now, 'nghe-an.hoang-mai', REFORM_DAY), unitOn(now, NAMESAKE, REFORM_DAY)]
    expect(here?.name).toBe(there?.name)
    expect([here?.superiors.party, there?.superiors.party]).toEqual([PROVINCE, 'ha-noi'])
    expect([predecessorsOf(now, NAMESAKE), now.units[NAMESAKE]?.length]).toEqual([[], 1])
  })

  it('are units of a year that ends before, and of one that ends after only until then', () => {
    const { now } = after()
    expect(unitLastIn(now, 'quynh-vinh', { from: '2025-01-01', to: '2025-12-31' })?.to).toBe(EVE)
    expect(unitLastIn(now, 'quynh-vinh', { from: '2026-01-01', to: '2026-12-31' })).toBeUndefined()
    expect(unitLastIn(now, 'nghe-an.hoang-mai', { from: '2024-01-01', to: '2024-12-31' })).toBeUndefined()
    expect(unitLastIn(now, 'nghe-an.hoang-mai', { from: '2026-01-01' })?.name).toBe('Phường Hoàng Mai')
  })
})

describe('a unit', () => {
  it('renamed or under others keeps its code, and what it was before', () => {
    const { now } = before().must(
      deciding([
        { type: 'RENAME', code: 'quynh-vinh', name: 'Phường Quỳnh Vinh', kind: 'WARD' },
        { type: 'TRANSFER', codes: ['quynh-loc', 'quynh-lap'], superiors: { ...alike(TOWN), party: PROVINCE } },
      ]),
      on('2025-08-01'),
    )
    expect(unitOn(now, 'quynh-vinh', EVE)?.name).toBe('Xã Quỳnh Vinh')
    expect(unitOn(now, 'quynh-vinh', REFORM_DAY)).toMatchObject({ name: 'Phường Quỳnh Vinh', superiors: alike(TOWN) })
    const superiors = (by: 'party' | 'state', day: string) => superiorOf(now, 'quynh-loc', { function: by, day })?.code
    expect([superiors('party', EVE), superiors('party', REFORM_DAY), superiors('state', REFORM_DAY)]).toEqual([
      TOWN,
      PROVINCE,
      TOWN,
    ])
  })

  it('may be split and go on, or end', () => {
    const half = { ...unitOn(before().now, 'quynh-vinh', EVE), code: 'vinh-2', name: 'Xã Quỳnh Vinh 2' }
    const { from: _, ...unit } = { ...half, kind: 'COMMUNE' as const, collective: 'Đảng ủy', group: 'x', superiors: {} }
    const changes = [
      { type: 'CREATE', unit },
      { type: 'SPLIT', code: 'quynh-vinh', into: ['vinh-2'], goesOn: true },
    ] as const
    const { now } = before().must(deciding(changes), on('2025-06-20'))
    expect(successorsOf(now, 'quynh-vinh').map(({ to, kind }) => [to, kind])).toEqual([['vinh-2', 'SPLIT']])
    expect(unitOn(now, 'quynh-vinh', REFORM_DAY)?.to).toBeUndefined()
    const gone = deciding([changes[0], { ...changes[1], into: ['vinh-2', 'quynh-loc'], goesOn: false }])
    const ended = before().must(gone, on('2025-06-20')).now
    expect(unitOn(ended, 'quynh-vinh', REFORM_DAY)).toBeUndefined()
    expect(predecessorsOf(ended, 'quynh-loc').map(({ from }) => from)).toEqual(['quynh-vinh'])
  })

  it('whose code is free again may be made anew', () => {
    const { now } = after()
    const { from: _, to: _to, ended: _ended, ...unit } = { ...now.units['quynh-vinh']?.[0], superiors: alike(PROVINCE) }
    const again = deciding([{ type: 'CREATE', unit: { ...reformedUnit, ...unit } }], { from: '2026-01-01' })
    const stream = after().must(again, on('2026-01-01'))
    expect(stream.now.units['quynh-vinh']?.map(({ from, to }) => [from, to])).toEqual([
      ['2013-06-01', EVE],
      ['2026-01-01', undefined],
    ])
  })
})

const reformedUnit = { code: '', name: '', kind: 'WARD', collective: '', group: '', superiors: {} } as const
const created = { ...reformedUnit, code: 'new', name: 'Phường Mới', collective: 'Đảng ủy', group: 'xa-phuong' }
const abolish = (code: string): UnitChange => ({ type: 'ABOLISH', code, reason: 'Nhập vào nơi khác' })

describe('a decision is refused', () => {
  it.each<[string, readonly UnitChange[], Partial<Reorganise>, Refusal]>([
    ['that changes nothing', [], {}, { code: 'missing', field: 'changes' }],
    [
      'of too many changes',
      Array.from({ length: 41 }, () => abolish('quynh-vinh')),
      {},
      { code: 'too-many', field: 'changes', data: { limit: 40, actual: 41 } },
    ],
    [
      'without a proper number',
      [abolish('quynh-vinh')],
      { decision: { number: 'theo họp', date: '2025-06-01', body: 'Tỉnh ủy' } },
      { code: 'malformed', field: 'decision.number' },
    ],
    [
      'of no day',
      [abolish('quynh-vinh')],
      { decision: { number: '1-QĐ/TU', date: '2025-06-31', body: 'Tỉnh ủy' } },
      { code: 'malformed', field: 'decision.date' },
    ],
    ['from no day on', [abolish('quynh-vinh')], { from: '2025-02-29' }, { code: 'malformed', field: 'from' }],
    ['on a unit nobody knows', [abolish('xyz')], {}, { code: 'not-found', field: 'changes[0].code' }],
    [
      'on a unit not yet born',
      [abolish('quynh-vinh')],
      { from: '2013-06-01' },
      { code: 'not-alive', field: 'changes[0].code', data: { unit: 'quynh-vinh', from: '2013-06-01' } },
    ],
    [
      'that merges a unit into itself',
      [{ type: 'MERGE', units: ['quynh-loc', 'quynh-vinh'], into: 'quynh-vinh' }],
      {},
      { code: 'into-itself', field: 'changes[0].into' },
    ],
    [
      'that merges into what the decision ends',
      [{ type: 'MERGE', units: ['quynh-loc'], into: 'quynh-vinh' }, abolish('quynh-vinh')],
      {},
      { code: 'not-alive', field: 'changes[0].into', data: { unit: 'quynh-vinh', from: '2013-06-01' } },
    ],
    [
      'that merges into nothing',
      [{ type: 'MERGE', units: ['quynh-loc'], into: 'xyz' }],
      {},
      { code: 'not-found', field: 'changes[0].into' },
    ],
    [
      'that names one unit of a merger twice',
      [{ type: 'MERGE', units: ['quynh-loc', 'quynh-loc'], into: 'quynh-vinh' }],
      {},
      { code: 'malformed', field: 'changes[0].units[1]' },
    ],
    [
      'that splits into one',
      [{ type: 'SPLIT', code: 'quynh-vinh', into: ['quynh-loc'], goesOn: false }],
      {},
      { code: 'split-into-one', field: 'changes[0].into' },
    ],
    [
      'that splits into itself',
      [{ type: 'SPLIT', code: 'quynh-vinh', into: ['quynh-loc', 'quynh-vinh'], goesOn: true }],
      {},
      { code: 'into-itself', field: 'changes[0].into' },
    ],
    [
      'that makes a unit whose code another bears',
      [{ type: 'CREATE', unit: { ...created, code: NAMESAKE } }],
      {},
      { code: 'code-in-use', field: 'changes[0].unit.code' },
    ],
    [
      'that changes a unit twice',
      [{ type: 'RENAME', code: 'quynh-vinh', name: 'Phường Vinh' }, abolish('quynh-vinh')],
      {},
      { code: 'changed-twice', field: 'changes[1]', data: { unit: 'quynh-vinh' } },
    ],
    [
      'that gives a unit the name it has',
      [{ type: 'RENAME', code: 'quynh-vinh', name: 'Xã Quỳnh Vinh' }],
      {},
      { code: 'missing', field: 'changes[0].name' },
    ],
    [
      'that makes a commune a province',
      [{ type: 'RENAME', code: 'quynh-vinh', kind: 'PROVINCE' }],
      {},
      { code: 'malformed', field: 'changes[0].kind' },
    ],
    [
      'without a reason for an end',
      [{ type: 'ABOLISH', code: 'quynh-vinh', reason: ' ' }],
      {},
      { code: 'missing', field: 'changes[0].reason' },
    ],
    [
      'that puts a unit above itself',
      [{ type: 'TRANSFER', codes: [TOWN], superiors: { state: TOWN } }],
      {},
      { code: 'cyclic-superiors', field: 'changes[0].superiors.state', data: { unit: TOWN } },
    ],
    [
      'that closes a circle',
      [{ type: 'TRANSFER', codes: [PROVINCE], superiors: { ranking: 'quynh-vinh' } }],
      {},
      {
        code: 'cyclic-superiors',
        field: 'changes[0].superiors.ranking',
        data: { unit: PROVINCE, from: REFORM_DAY },
      },
    ],
    [
      'that leaves others under what is no more',
      [abolish(TOWN)],
      {},
      { code: 'superior-ends', field: 'changes[0]', data: { unit: 'quynh-thien', superior: TOWN } },
    ],
    [
      'that puts a unit under nothing',
      [{ type: 'CREATE', unit: { ...created, superiors: { party: 'xyz' } } }],
      {},
      { code: 'superior-ends', field: 'changes[0].unit.superiors.party', data: { unit: 'new', superior: 'xyz' } },
    ],
  ])('%s', (_, changes, more, refusal) => {
    expect(before().tell(deciding(changes, more), on('2025-06-20'))).toEqual(refusal)
  })

  it('that is too long for one entry', () => {
    const unit = { ...created, name: 'x'.repeat(300), collective: 'x'.repeat(300), group: 'x'.repeat(300) }
    const changes = Array.from({ length: 12 }, (_, n): UnitChange => ({
      type: 'CREATE',
      unit: { ...unit, code: `n${n}` },
    }))
    expect(before().tell(deciding(changes), on('2025-06-20'))).toMatchObject({ code: 'too-long', field: 'changes' })
  })

  it('that was entered before, of the same units or for another day; the rest of it may be entered', () => {
    const used = { code: 'number-used', field: 'decision.number' }
    expect(after().tell(reform, on('2025-06-21'))).toEqual(used)
    const rest = { ...reform, changes: [{ type: 'RENAME', code: 'ha-noi', name: 'Thủ đô Hà Nội' }] } as const
    expect(after().tell({ ...rest, from: '2025-08-01' }, on('2025-06-21'))).toEqual(used)
    expect(after().tell(rest, on('2025-06-21'))).toBeUndefined()
  })

  it('on which a decision of that day or later rests', () => {
    const rename = (code: string): UnitChange => ({ type: 'RENAME', code, name: 'Xã Khác' })
    const built = { code: 'built-on', data: { decision: '1678/NQ-UBTVQH15', from: REFORM_DAY } }
    const entered = (change: UnitChange, from: string) => after().tell(deciding([change], { from }), on('2025-06-21'))
    expect(entered(rename('quynh-vinh'), '2025-03-01')).toMatchObject(built)
    expect(entered({ type: 'MERGE', units: ['quynh-vinh'], into: 'quynh-loc' }, '2025-03-01')).toMatchObject(built)
    expect(entered(rename('quynh-vinh'), '2025-08-01')).toMatchObject({ code: 'not-alive' })
    expect(entered(rename('nghe-an.hoang-mai'), REFORM_DAY)).toMatchObject({ code: 'not-alive' })
    expect(entered(rename('nghe-an.hoang-mai'), '2025-07-02')).toBeUndefined()
    expect(entered(rename(NAMESAKE), '2025-03-01')).toBeUndefined()
  })

  it('that ends a unit in which somebody takes up a post later', () => {
    const appointed = before().must(
      {
        type: 'appoint',
        person: { id: 'moi', name: 'Bà Mới' },
        post: 'CELL_SECRETARY',
        unit: 'quynh-vinh',
        from: '2025-08-01',
        basis: 'FULL',
        decision: '5-QĐ/ThU',
      },
      on('2025-06-20'),
    )
    expect(appointed.tell(reform, on('2025-06-20'))).toEqual({
      code: 'tenure-later',
      field: 'changes[3]',
      data: { unit: 'quynh-vinh', from: '2025-08-01' },
    })
  })

  it('whoever enters it but the secretariat or the system', () => {
    for (const post of posts.filter((each) => each !== 'SECRETARIAT'))
      expect(before().tell(reform, contextOn('2025-06-20', holder(post)))).toEqual({ code: 'not-yours' })
    expect(before().tell(reform, contextOn('2025-06-20', SYSTEM))).toBeUndefined()
    expect(new Stream(organisationAggregate).tell(reform, on('2025-06-20'))).toEqual({ code: 'not-found' })
  })

  it('and nothing of it stays', () => {
    const stream = before()
    const { now } = stream
    stream.tell({ ...reform, changes: [...reformed, abolish('xyz')] }, on('2025-06-20'))
    expect(stream.now).toBe(now)
  })
})

it('a decision speaks of the units it changes and of their superiors', () => {
  expect(unitsSpokenOf(reformed).toSorted()).toEqual(
    [PROVINCE, TOWN, ...tenUnits, ...Object.keys(threeWards)].toSorted(),
  )
})

it('what was recorded before there were periods is understood as ever', () => {
  const { superiors: _, ...unit } = townBefore[4]?.unit ?? { superiors: {} }
  const event = { type: 'unit-established', unit: { ...unit, superior: TOWN }, people: [], tenures: [] }
  const recorded = { seq: 1, at: '2024-01-02T00:00:00.000Z', requestId: 'r', event } as never
  const now = organisationAggregate.evolve(undefined, recorded, on('2024-01-02').facts)
  expect(now.units['quynh-thien']).toEqual([townBefore[4]?.unit])
  const { successions: _s, reorganisations: _r, ...rest } = now
  const kept = { ...rest, units: { [TOWN]: { ...unit, code: TOWN, superior: PROVINCE } } } as never
  const { units } = organisationAggregate.evolve(kept, recorded, on('2024-01-02').facts)
  expect(units[TOWN]).toEqual([{ ...townBefore[4]?.unit, code: TOWN, superiors: alike(PROVINCE) }])
})
