import { describe, expect, test } from 'vitest'
import { goOn, inProgress, refusalOf, type Line } from './testing/story.ts'
import { aReport } from './testing/world.ts'

const part = (id: string, cellSecretary: string, quota: number) => ({
  id,
  cell: `Chi bộ ${id}`,
  cellSecretary,
  areaMember: 'phu_trach',
  quota,
})
const split = (first: number, second: number, indicator = 'ho', who: Line[0] = 'bi_thu'): Line => [
  who,
  '2024-03-01',
  { type: 'cascade', indicator, parts: [part('cb1', 'chi_bo_1', first), part('cb2', 'chi_bo_2', second)] },
]
const accept = (who: Line[0], id: string): Line => [who, '2024-03-02', { type: 'accept-part', part: id }]
const told = (who: Line[0], id: string, value: number): Line => [
  who,
  '2024-04-01',
  { type: 'report-part', part: id, period: '2024-M03', value },
]

const accepted = goOn(inProgress(), [
  split(30, 20),
  accept('chi_bo_1', 'cb1'),
  accept('phu_trach', 'cb1'),
  accept('chi_bo_2', 'cb2'),
  accept('phu_trach', 'cb2'),
])

describe('the cascade', () => {
  test('splits exactly the way from baseline to target, to the last decimal', () => {
    expect(refusalOf(inProgress(), split(30, 23))).toMatchObject({
      code: 'sum-differs',
      data: { expected: 50, actual: 53 },
    })
    expect(refusalOf(inProgress(), split(29.9, 20.1))).toBeUndefined()
    expect(refusalOf(inProgress(), split(29.9, 20.100001))).toMatchObject({ code: 'sum-differs' })
  })

  test('belongs to the secretary, splits numbers only, and to people in office there', () => {
    expect(refusalOf(inProgress(), split(30, 20, 'ho', 'chu_tich'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(inProgress(), split(30, 20, 'ban-giao'))).toMatchObject({ field: 'indicator' })
    const stranger: Line = [
      'bi_thu',
      '2024-03-01',
      { type: 'cascade', indicator: 'ho', parts: [part('cb1', 'nguoi_la', 50)] },
    ]
    expect(refusalOf(inProgress(), stranger)).toMatchObject({ field: 'parts[0].cellSecretary' })
  })

  test('is accepted by the cell and by the member in charge, and only then reported on', () => {
    const half = goOn(inProgress(), [split(30, 20), accept('chi_bo_1', 'cb1')])
    expect(refusalOf(half, accept('chi_bo_1', 'cb1'))).toEqual({ code: 'already-done' })
    expect(refusalOf(half, accept('chi_bo_1', 'cb2'))).toEqual({ code: 'not-yours' })
    expect(refusalOf(half, told('chi_bo_1', 'cb1', 5))).toMatchObject({ code: 'not-now', field: 'part' })
    expect(refusalOf(accepted, told('chi_bo_2', 'cb1', 5))).toEqual({ code: 'not-yours' })
    expect(refusalOf(accepted, told('phu_trach', 'cb1', 5))).toEqual({ code: 'not-yours' })
  })

  test('the unit reports what its parts add up to', () => {
    const story = goOn(accepted, [told('chi_bo_1', 'cb1', 4), told('chi_bo_1', 'cb1', 6), told('chi_bo_2', 'cb2', 10)])
    const unit = (ho: number): Line => [
      'bi_thu',
      '2024-04-02',
      { type: 'report', report: aReport('2024-M03', { values: { ho, 'ban-giao': 0 } }) },
    ]
    expect(refusalOf(story, unit(20))).toEqual({
      code: 'sum-differs',
      field: 'report.values.ho',
      data: { expected: 19, actual: 20 },
    })
    expect(refusalOf(story, unit(19))).toBeUndefined()
    expect(refusalOf(story, ['bi_thu', '2024-04-02', split(25, 25)[2]])).toEqual({ code: 'already-done' })
  })
})
