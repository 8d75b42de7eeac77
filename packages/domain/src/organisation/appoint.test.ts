import { describe, expect, it } from 'vitest'
import type { Refusal } from '../core/index.ts'
import { contextOn, holder, terms } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import {
  gradingSubjects,
  headsOn,
  organisationAggregate,
  posts,
  SYSTEM,
  tenuresOf,
  type OrganisationCommand,
} from './index.ts'
import { PROVINCE, reform, TOWN, townBefore } from './testing/index.ts'

const on = (day: string) => contextOn(day, holder('SECRETARIAT'))
const started = () => {
  const stream = new Stream(organisationAggregate)
  for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  return stream
}

type Appoint = Extract<OrganisationCommand, { type: 'appoint' }>
const appointing = (more: Partial<Appoint> = {}): Appoint => ({
  type: 'appoint',
  person: { id: 'tung', name: 'Hồ Sỹ Tùng' },
  post: 'SECRETARY',
  unit: 'quynh-loc',
  from: '2024-05-01',
  basis: 'FULL',
  decision: '12-QĐ/ThU',
  ...more,
})

describe('whoever is appointed', () => {
  it('holds the post from that day on, by that decision, in full or acting', () => {
    const stream = started()
      .must(appointing(), on('2024-04-20'))
      .must(appointing({ unit: 'quynh-lap', basis: 'ACTING', to: '2024-09-30' }), on('2024-04-20'))
    expect(headsOn(stream.now, 'quynh-loc', '2024-04-30')).toEqual([])
    expect(headsOn(stream.now, 'quynh-loc', '2024-05-01')).toMatchObject([{ person: 'tung', decision: '12-QĐ/ThU' }])
    expect(tenuresOf(stream.now, 'tung').map(({ unit, basis, to }) => [unit, basis, to])).toEqual([
      ['quynh-loc', undefined, undefined],
      ['quynh-lap', 'ACTING', '2024-09-30'],
    ])
    const graded = gradingSubjects(stream.now, { ...terms, authority: TOWN }).filter(
      ({ subject }) => subject === 'tung',
    )
    expect(graded.map(({ leads }) => leads)).toEqual(['quynh-loc'])
  })

  it('may follow after a gap', () => {
    const end = {
      type: 'end-tenure',
      tenure: 'quynh-vinh-chairman-vinh',
      last: '2024-03-31',
      reason: 'Nghỉ hưu',
    } as const
    const stream = started()
      .must({ ...end, decision: '9-QĐ/ThU' }, on('2024-03-20'))
      .must(appointing({ post: 'CHAIRMAN', unit: 'quynh-vinh' }), on('2024-04-20'))
    const chairman = (day: string) =>
      headsOn(stream.now, 'quynh-vinh', day).find(({ post }) => post === 'CHAIRMAN')?.person
    expect([chairman('2024-03-31'), chairman('2024-04-15'), chairman('2024-05-01')]).toEqual([
      'chairman-vinh',
      undefined,
      'tung',
    ])
    expect(stream.now.tenures.find(({ id }) => id === end.tenure)?.ended).toEqual({
      decision: '9-QĐ/ThU',
      reason: 'Nghỉ hưu',
    })
  })

  it.each<[string, Partial<Appoint>, Refusal]>([
    [
      'to a post that another holds',
      { unit: 'quynh-vinh' },
      { code: 'post-held', field: 'from', data: { person: 'Hồ Đăng Quế', from: '2020-08-01' } },
    ],
    [
      'acting, while another holds it',
      { unit: 'quynh-vinh', post: 'CHAIRMAN', basis: 'ACTING' },
      { code: 'post-held', field: 'from', data: { person: 'Lê Xuân Kiên', from: '2020-08-01' } },
    ],
    [
      'to a post held by the person already',
      { unit: 'quynh-vinh', person: { id: 'secretary-vinh', name: 'Hồ Đăng Quế' } },
      { code: 'tenure-twice', field: 'from', data: { from: '2020-08-01' } },
    ],
    ['without a unit', { unit: ' ' }, { code: 'missing', field: 'unit' }],
    ['to a unit nobody knows', { unit: 'xyz' }, { code: 'not-found', field: 'unit' }],
    [
      'before the unit is there',
      { from: '2010-01-01' },
      { code: 'not-alive', field: 'from', data: { unit: 'quynh-loc', from: '2013-06-01' } },
    ],
    ['to a post that the unit has not', { post: 'VERIFIER' }, { code: 'malformed', field: 'post' }],
    ['under another name', { person: { id: 'office', name: 'Bà Khác' } }, { code: 'malformed', field: 'person.name' }],
    ['without a name', { person: { id: 'moi', name: ' ' } }, { code: 'missing', field: 'person.name' }],
    ['without a decision', { decision: '' }, { code: 'missing', field: 'decision' }],
    ['for less than a day', { to: '2024-04-30' }, { code: 'malformed', field: 'to' }],
    ['with an area that the post has not', { area: ['quynh-loc'] }, { code: 'malformed', field: 'area' }],
    [
      'with an area nobody knows',
      { unit: PROVINCE, post: 'AREA_OFFICER', area: ['xyz'] },
      { code: 'not-found', field: 'area[0]' },
    ],
  ])('%s is refused', (_, more, refusal) => {
    expect(started().tell(appointing(more), on('2024-04-20'))).toEqual(refusal)
  })

  it('in a unit that ends leaves with it', () => {
    const stream = started().must(reform, on('2025-06-20'))
    const last = '2025-06-30'
    const late = appointing({ from: '2025-06-21' })
    expect(stream.tell(late, on('2025-06-21'))).toEqual({
      code: 'unit-ends',
      field: 'to',
      data: { unit: 'quynh-loc', last },
    })
    expect(stream.tell({ ...late, to: last }, on('2025-06-21'))).toBeUndefined()
  })

  it('is entered by the secretariat or the system', () => {
    for (const post of posts.filter((each) => each !== 'SECRETARIAT'))
      expect(started().tell(appointing(), contextOn('2024-04-20', holder(post)))).toEqual({ code: 'not-yours' })
    expect(started().tell(appointing(), contextOn('2024-04-20', SYSTEM))).toBeUndefined()
    for (const type of ['appoint', 'end-tenure', 'set-area', 'reorganise'])
      expect(new Stream(organisationAggregate).tell({ type } as never, on('2024-04-20'))).toEqual({ code: 'not-found' })
  })
})

describe('a tenure', () => {
  const ending = (more: object = {}) =>
    ({
      type: 'end-tenure',
      tenure: 'quynh-vinh-chairman-vinh',
      last: '2024-03-31',
      reason: 'Điều động',
      decision: '9-QĐ/ThU',
      ...more,
    }) as const

  it.each<[string, object, Refusal]>([
    ['nobody knows', { tenure: 'x' }, { code: 'not-found', field: 'tenure' }],
    ['ends on no day', { last: '2024-02-30' }, { code: 'malformed', field: 'last' }],
    [
      'ends before it began',
      { last: '2020-07-31' },
      { code: 'outside-tenure', field: 'last', data: { from: '2020-08-01' } },
    ],
    ['ends without a reason', { reason: '' }, { code: 'missing', field: 'reason' }],
    ['ends without a decision', { decision: 'x' }, { code: 'malformed', field: 'decision' }],
  ])('that %s is refused', (_, more, refusal) => {
    expect(started().tell(ending(more), on('2024-03-20'))).toEqual(refusal)
  })

  it('that has ended ends no later', () => {
    const stream = started().must(ending(), on('2024-03-20'))
    expect(stream.tell(ending({ last: '2024-04-30' }), on('2024-03-21'))).toMatchObject({ code: 'outside-tenure' })
  })
})

describe('the area of an officer', () => {
  const officer = () =>
    started().must(appointing({ unit: PROVINCE, post: 'AREA_OFFICER', area: ['quynh-loc'] }), on('2024-04-20'))
  const tenure = `${PROVINCE}/AREA_OFFICER/2024-05-01/tung`
  const setting = (more: object = {}) =>
    ({
      type: 'set-area',
      tenure,
      from: '2024-08-01',
      area: ['quynh-lap', 'quynh-vinh'],
      decision: '20-QĐ/TU',
      ...more,
    }) as const

  it('is another from a day on, and what it was before', () => {
    const { now } = officer().must(setting(), on('2024-07-20'))
    expect(tenuresOf(now, 'tung').map(({ from, to, area }) => [from, to, area])).toEqual([
      ['2024-05-01', '2024-07-31', ['quynh-loc']],
      ['2024-08-01', undefined, ['quynh-lap', 'quynh-vinh']],
    ])
  })

  it.each<[string, object, Refusal]>([
    ['of another post', { tenure: 'quynh-vinh-chairman-vinh' }, { code: 'not-found', field: 'tenure' }],
    ['from its first day', { from: '2024-05-01' }, { code: 'malformed', field: 'from' }],
    ['before it', { from: '2024-04-01' }, { code: 'outside-tenure', field: 'from', data: { from: '2024-05-01' } }],
    ['of a unit nobody knows', { area: ['xyz'] }, { code: 'not-found', field: 'area[0]' }],
  ])('%s is refused', (_, more, refusal) => {
    expect(officer().tell(setting(more), on('2024-07-20'))).toEqual(refusal)
  })
})
