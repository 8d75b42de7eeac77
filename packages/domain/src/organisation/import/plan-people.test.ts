import { describe, expect, it } from 'vitest'
import { contextOn, holder } from '../../cycle/testing.ts'
import { Stream } from '../../stream/testing.ts'
import { organisationAggregate, SYSTEM, type PeopleRow, planPeople, type RowFault } from '../index.ts'
import { townBefore } from '../testing/index.ts'

const context = contextOn('2024-04-20', holder('SECRETARIAT'))
const started = () => {
  const stream = new Stream(organisationAggregate)
  for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  return stream
}
const row = (more: Partial<PeopleRow> = {}): PeopleRow => ({
  row: 2,
  person: 'p-1',
  name: 'Hồ Sỹ Tùng',
  post: 'SECRETARY',
  unit: 'quynh-loc',
  from: '2024-05-01',
  basis: 'FULL',
  decision: '12-QĐ/ThU',
  ...more,
})
/** The chairman whom the record has there since 2020. */
const chairman = (more: Partial<PeopleRow> = {}): PeopleRow =>
  row({
    person: 'chairman-vinh',
    name: 'Lê Xuân Kiên',
    post: 'CHAIRMAN',
    unit: 'quynh-vinh',
    from: '2020-08-01',
    ...more,
  })
const leaves = { to: '2024-04-30', endDecision: '9-QĐ/ThU', endReason: 'Nghỉ hưu' } as const

describe('a list of people and posts', () => {
  it('changes what it says, whoever leaves first, and nothing when it comes again', () => {
    const stream = started()
    const rows = [
      row({ post: 'CHAIRMAN', unit: 'quynh-vinh' }),
      chairman({ row: 3, ...leaves }),
      row({ row: 4, person: 'p-2', name: 'Lê Thị Mơ', from: '2021-01-01', ...leaves }),
    ]
    const plan = planPeople(stream.now, rows, context)
    expect(plan.rows.map(({ outcome, isNew }) => [outcome, isNew])).toEqual([
      ['APPOINTED', true],
      ['ENDED', false],
      ['APPOINTED', true],
    ])
    expect(plan.commands.map(({ type }) => type)).toEqual(['end-tenure', 'appoint', 'end-tenure', 'appoint'])
    for (const command of plan.commands) stream.must(command, context)
    expect(stream.now.tenures.find(({ person }) => person === 'p-2')).toMatchObject({
      to: leaves.to,
      ended: { decision: leaves.endDecision, reason: leaves.endReason },
    })
    const again = planPeople(stream.now, rows, context)
    expect(again.commands).toEqual([])
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']))
  })

  it('with one row refused changes nothing', () => {
    const plan = planPeople(started().now, [row(), row({ row: 3, unit: 'xyz' })], context)
    expect(plan.commands).toEqual([])
    expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['APPOINTED', 'REFUSED'])
  })

  const held = { person: 'Lê Xuân Kiên', from: '2020-08-01' }
  it.each<[string, PeopleRow[], RowFault]>([
    ['of a unit nobody knows', [row({ unit: 'xyz' })], { code: 'not-found', column: 'unit' }],
    ['that says what another says', [row(), row({ row: 3 })], { code: 'row-twice', data: { row: 2 } }],
    [
      'for a post that another holds in the record',
      [row({ post: 'CHAIRMAN', unit: 'quynh-vinh' })],
      { code: 'post-held', column: 'from', data: held },
    ],
    [
      'for a post that another row gives away',
      [row(), row({ row: 3, person: 'p-2', name: 'Lê Thị Mơ', from: '2024-06-01' })],
      { code: 'post-held', column: 'from', data: { person: 'Hồ Sỹ Tùng', from: '2024-05-01' } },
    ],
    [
      'that gives one id two names',
      [row(), row({ row: 3, name: 'Bà Khác', unit: 'quynh-lap' })],
      { code: 'name-differs', column: 'name', data: { name: 'Hồ Sỹ Tùng' } },
    ],
    [
      'that calls somebody otherwise than the record',
      [chairman({ name: 'Ai khác' })],
      { code: 'name-differs', column: 'name', data: { name: 'Lê Xuân Kiên' } },
    ],
    [
      'that says otherwise how a post is held',
      [chairman({ basis: 'ACTING' })],
      { code: 'differs', column: 'basis', data: { recorded: 'FULL' } },
    ],
    ['that ends without a decision', [chairman({ to: '2024-04-30' })], { code: 'missing', column: 'endDecision' }],
    ['that ends without a day', [row({ endReason: 'Nghỉ hưu' })], { code: 'missing', column: 'to' }],
    ['that ends before it begins', [row({ to: '2024-04-30' })], { code: 'malformed', column: 'to' }],
    ['for a post that the unit has not', [row({ post: 'VERIFIER' })], { code: 'wrong-post', column: 'post' }],
    [
      'from before the unit is there',
      [row({ from: '2010-01-01' })],
      { code: 'not-alive', column: 'from', data: { unit: 'quynh-loc', from: '2013-06-01' } },
    ],
  ])('refuses a row %s', (_, rows, fault) => {
    const plan = planPeople(started().now, rows, context)
    expect(plan.rows.findLast(({ outcome }) => outcome === 'REFUSED')?.fault).toEqual(fault)
  })

  it('prolongs nobody', () => {
    const stream = started()
    for (const command of planPeople(stream.now, [chairman(leaves)], context).commands) stream.must(command, context)
    const fault = { code: 'put-off', column: 'to', data: { recorded: leaves.to } }
    for (const to of [undefined, '2024-12-31'] as const) {
      const asked = to === undefined ? chairman() : chairman({ ...leaves, to })
      expect(planPeople(stream.now, [asked], context).rows[0]?.fault).toEqual(fault)
    }
  })

  it('is entered by the secretariat alone', () => {
    const plan = planPeople(started().now, [row()], contextOn('2024-04-20', holder('VERIFIER')))
    expect(plan.rows[0]?.fault).toEqual({ code: 'not-yours' })
  })
})
