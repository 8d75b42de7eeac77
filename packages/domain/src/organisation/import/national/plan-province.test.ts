import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../calendar/index.ts'
import { contextOn, holder } from '../../../cycle/testing.ts'
import { Stream } from '../../../stream/testing.ts'
import { organisationAggregate, successorsOf, SYSTEM, unitOn } from '../../index.ts'
import { PROVINCE, townBefore } from '../../testing/index.ts'
import { judgeList, LIST_DAY, planProvince, type ProvinceAsked } from './index.ts'
import { asked, commune, mapping, smallList } from './testing.ts'

const context = contextOn('2025-09-01', holder('SECRETARIAT'))
const list = judgeList(smallList)

const house = (units = townBefore) => {
  const stream = new Stream(organisationAggregate)
  for (const unit of units) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  return stream
}
/** A house that knows the province and nothing below it. */
const young = () => house(townBefore.filter(({ unit }) => unit.code === PROVINCE))

type House = ReturnType<typeof house>
const planned = ({ now }: House, what: ProvinceAsked = asked(), of = list) => {
  const plan = planProvince(now, of, { asked: what, context })
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
  return plan.value
}
const enter = (stream: House, what?: ProvinceAsked, of?: typeof list) => {
  for (const command of planned(stream, what, of).commands) stream.must(command, context)
  return stream
}

describe('a province of the national list', () => {
  it('is entered with its communes under the province that is there', () => {
    const { before: _, ...now } = asked()
    const stream = enter(young(), now)
    expect(unitOn(stream.now, 'vn2025.17128', LIST_DAY)).toMatchObject({
      name: 'Phường Tân Mai',
      kind: 'WARD',
      collective: 'Đảng ủy phường Tân Mai',
      superiors: { party: PROVINCE, ranking: PROVINCE },
    })
    expect(unitOn(stream.now, 'vn2025.17128', '2025-06-30')).toBeUndefined()
    expect(Object.keys(stream.now.units)).toEqual([PROVINCE, 'vn2025.17110', 'vn2025.17128'])
  })

  it('is entered itself where nobody knows it', () => {
    const stream = enter(young(), asked({ province: '01' }))
    expect(unitOn(stream.now, 'vn2025.01', LIST_DAY)).toMatchObject({ name: 'Thành phố Hà Nội', kind: 'PROVINCE' })
    expect(unitOn(stream.now, 'vn2025.00331', LIST_DAY)?.superiors.state).toBe('vn2025.01')
  })

  it('goes on from what was before, though a code is of two units one after the other', () => {
    const stream = enter(young())
    expect(unitOn(stream.now, 'vn2024.17110', '2025-06-30')).toMatchObject({
      name: 'Phường Quỳnh Thiện',
      group: 'Khối xã, phường, Thị xã Hoàng Mai, Tỉnh Nghệ An',
    })
    expect(unitOn(stream.now, 'vn2024.17110', LIST_DAY)).toBeUndefined()
    expect(unitOn(stream.now, 'vn2025.17110', LIST_DAY)?.name).toBe('Phường Hoàng Mai')
    expect(successorsOf(stream.now, 'vn2024.17104')).toMatchObject([{ to: 'vn2025.17110', on: LIST_DAY }])
  })

  it('leads what was entered by hand on, under the codes that it has there', () => {
    const stream = house()
    const { origins, commands } = planned(stream)
    expect(origins.map(({ code, outcome, succession }) => [code, outcome, succession])).toEqual([
      ['quynh-thien', 'UNCHANGED', 'NEW'],
      ['quynh-vinh', 'UNCHANGED', 'NEW'],
      ['quynh-di', 'UNCHANGED', 'NEW'],
      ['quynh-lap', 'UNCHANGED', 'NEW'],
    ])
    expect(commands.map(({ type }) => type)).toEqual(['establish', 'establish', 'reorganise'])
  })

  it('shows what is called otherwise since, and leaves it', () => {
    const stream = enter(young())
    stream.must(
      {
        type: 'reorganise',
        decision: { number: '5/NQ', date: '2025-08-01', body: 'HĐND tỉnh' },
        from: '2025-08-15',
        changes: [{ type: 'RENAME', code: 'vn2025.17128', name: 'Phường Mới' }],
      },
      context,
    )
    const { communes, commands } = planned(stream)
    expect(communes[1]).toMatchObject({
      outcome: 'DIFFERS',
      recorded: { name: 'Phường Mới', from: '2025-08-15' },
    })
    expect(commands).toEqual([])
  })

  it('holds what a rule forbids, and enters the rest', () => {
    const stream = house()
    stream.must(
      {
        type: 'reorganise',
        decision: { number: '5/NQ', date: '2025-08-01', body: 'HĐND tỉnh' },
        from: '2025-09-15',
        changes: [{ type: 'RENAME', code: 'quynh-lap', name: 'Xã Quỳnh Lập Mới' }],
      },
      context,
    )
    const { origins } = planned(stream)
    expect(origins.map(({ succession, fault }) => [succession, fault?.code])).toEqual([
      ['NEW', undefined],
      ['NEW', undefined],
      ['HELD', 'built-on'],
      ['HELD', 'built-on'],
    ])
    expect(successorsOf(enter(stream).now, 'quynh-vinh')).toHaveLength(1)
  })

  it.each<[string, ProvinceAsked]>([
    ['province', asked({ province: '99' })],
    ['group', asked({ group: '' })],
    ['before.since', asked({ before: { since: LIST_DAY, decision: asked().before?.decision as never } })],
    [
      'before.decision.number',
      asked({ before: { since: '2025-01-01', decision: { number: '', date: '2025-06-16', body: 'x' } } }),
    ],
  ])('is refused by the field %s', (field, what) => {
    expect(planProvince(young().now, list, { asked: what, context })).toMatchObject({ refusal: { field } })
  })

  it('is entered by the secretariat alone', () => {
    const other = contextOn('2025-09-01', holder('VERIFIER'))
    expect(planProvince(young().now, list, { asked: asked(), context: other })).toMatchObject({
      refusal: { code: 'not-yours' },
    })
  })
})

/** A province of so many communes, each made of so many. */
const provinces = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 90 }).map((sizes) => {
  const code = (index: number) => String(20_000 + index)
  const old = sizes.flatMap((size, index) =>
    Array.from({ length: size }, () => ({ newCode: code(index), newName: `Xã ${index}` })),
  )
  return {
    provinces: smallList.provinces,
    communes: sizes.map((_, index) => commune(code(index), `Xã ${index}`)),
    mappings: old.map((to, index) => mapping(code(index), `Xã cũ ${index}`, to)),
  }
})

test.prop([provinces, fc.boolean()], { numRuns: 25 })(
  'every unit of a province is there once, once is enough, and nothing of before changes',
  (drawn, isLater) => {
    const of = judgeList(drawn)
    const { before: _, ...now } = asked()
    const stream = isLater ? enter(young(), now, of) : young()
    const eve = plusDays(LIST_DAY, -1)
    const before = JSON.stringify(unitOn(stream.now, PROVINCE, eve))
    enter(stream, asked(), of)
    expect(JSON.stringify(unitOn(stream.now, PROVINCE, eve))).toBe(before)
    expect(planned(stream, asked(), of).commands).toEqual([])
    for (const { code } of drawn.communes) expect(unitOn(stream.now, `vn2025.${code}`, LIST_DAY)).toBeDefined()
    for (const { oldCode, newCode } of drawn.mappings)
      expect(successorsOf(stream.now, `vn2024.${oldCode}`).map(({ to }) => to)).toEqual([`vn2025.${newCode}`])
    expect(stream.now.reorganisations.every(({ changes }) => changes.length <= 40)).toBe(true)
  },
)
