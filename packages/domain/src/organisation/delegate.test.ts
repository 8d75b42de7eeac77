import { describe, expect, it } from 'vitest'
import { contextOn, terms } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import {
  mandatesOf,
  organisationAggregate,
  standingOn,
  SYSTEM,
  type OrganisationCommand,
  tenuresOf,
  type Actor,
} from './index.ts'
import { PROVINCE, reform, townBefore } from './testing/index.ts'

type Delegate = Extract<OrganisationCommand, { type: 'delegate' }>
type Asked = Partial<Delegate>

const DEPUTY = { id: 'deputy', name: 'Cao Thị Hoài' }
const authority = { ...terms, authority: PROVINCE }

/** The town with a deputy in one of its communes, and a chair and an officer above. */
const started = () => {
  const stream = new Stream(organisationAggregate)
  for (const unit of townBefore) stream.must(unit, contextOn('2024-01-02', SYSTEM))
  const into = (
    person: typeof DEPUTY,
    post: 'AREA_MEMBER' | 'AREA_OFFICER' | 'AUDITOR',
    unit: string,
    area?: string[],
  ) =>
    stream.must(
      {
        type: 'appoint',
        person,
        post,
        unit,
        from: '2024-01-01',
        basis: 'FULL',
        decision: '1-QĐ/TU',
        ...(area ? { area } : {}),
      },
      contextOn('2024-01-02', SYSTEM),
    )
  into(DEPUTY, 'AREA_MEMBER', 'quynh-vinh')
  into({ id: 'officer', name: 'Đậu Văn Sáu' }, 'AREA_OFFICER', PROVINCE, ['quynh-vinh'])
  into({ id: 'auditor', name: 'Hồ Thị Tám' }, 'AUDITOR', PROVINCE)
  return stream
}
type House = ReturnType<typeof started>

const whoIn = (stream: House, person: string): Actor => ({
  kind: 'PERSON',
  person,
  name: person,
  tenures: tenuresOf(stream.now, person),
})
const by = (stream: House, person: string, day: string) => contextOn(day, whoIn(stream, person), { cycle: authority })

const giving = (more: Asked = {}): Delegate => ({
  type: 'delegate',
  number: '05-GUQ/ĐU',
  tenure: 'quynh-vinh-secretary-vinh',
  delegate: DEPUTY.id,
  remits: ['REPORTING'],
  from: '2024-04-01',
  to: '2024-04-07',
  ...more,
})
const give = (stream: House, more: Asked = {}, person = 'secretary-vinh', day = '2024-03-30') =>
  stream.tell(giving(more), by(stream, person, day))

const standing = (stream: House, day: string) => {
  const [mandate] = mandatesOf(stream.now, DEPUTY.id)
  return mandate && standingOn(mandate, day, tenuresOf(stream.now, DEPUTY.id))
}

describe('the holder of a post lets another act for him', () => {
  it('from the first day to the last', () => {
    const stream = started()
    expect(give(stream, { number: ' 05-GUQ/ĐU ', units: [], tasks: [] })).toBeUndefined()
    expect(mandatesOf(stream.now, DEPUTY.id)).toMatchObject([
      { id: 'quynh-vinh/05-GUQ/ĐU', number: '05-GUQ/ĐU', tenure: { post: 'SECRETARY', person: 'secretary-vinh' } },
    ])
    expect(stream.now.delegations?.[0]).not.toHaveProperty('units')
    const days = ['2024-03-31', '2024-04-01', '2024-04-07', '2024-04-08']
    expect(days.map((day) => standing(stream, day))).toEqual(['FUTURE', 'IN_FORCE', 'IN_FORCE', 'LAPSED'])
  })

  it.each<[string, Asked, string, object]>([
    ['a number that is none', { number: '' }, 'secretary-vinh', { code: 'missing', field: 'number' }],
    ['a post of another', {}, 'chairman-vinh', { code: 'not-found', field: 'tenure' }],
    ['a post that is not there', { tenure: 'x' }, 'secretary-vinh', { code: 'not-found', field: 'tenure' }],
    ['somebody unknown', { delegate: 'x' }, 'secretary-vinh', { code: 'not-found', field: 'delegate' }],
    ['himself', { delegate: 'secretary-vinh' }, 'secretary-vinh', { code: 'to-oneself', field: 'delegate' }],
    ['somebody elsewhere', { delegate: 'office' }, 'secretary-vinh', { code: 'not-colleague', field: 'delegate' }],
    [
      'who only audits',
      { tenure: 'nghe-an-office', delegate: 'auditor', remits: ['OFFICE'] },
      'office',
      { code: 'not-colleague' },
    ],
    ['nothing', { remits: [] }, 'secretary-vinh', { code: 'missing', field: 'remits' }],
    [
      'what his post does not do',
      { remits: ['REPORTING', 'OFFICE'] },
      'secretary-vinh',
      { code: 'not-delegable', field: 'remits[1]' },
    ],
    ['the same work twice', { remits: ['REPORTING', 'REPORTING'] }, 'secretary-vinh', { field: 'remits[1]' }],
    [
      'days gone by',
      { from: '2024-03-29' },
      'secretary-vinh',
      { code: 'delegated-late', data: { opens: '2024-03-30' } },
    ],
    ['an end before the beginning', { to: '2024-03-31' }, 'secretary-vinh', { code: 'malformed', field: 'to' }],
    [
      'more than a year',
      { to: '2025-04-01' },
      'secretary-vinh',
      { code: 'delegated-long', data: { last: '2025-03-31' } },
    ],
    ['another’s unit', { units: ['quynh-loc'] }, 'secretary-vinh', { code: 'outside-seat', field: 'units[0]' }],
    ['a unit that is not there', { units: ['x'] }, 'secretary-vinh', { code: 'not-found', field: 'units[0]' }],
    [
      'a unit outside his area',
      {
        tenure: `${PROVINCE}/AREA_OFFICER/2024-01-01/officer`,
        delegate: 'office',
        remits: ['EXCHANGE'],
        units: ['quynh-loc'],
      },
      'officer',
      { code: 'outside-seat' },
    ],
  ])('but not %s', (_, asked, person, refusal) => {
    const stream = started()
    expect(give(stream, asked, person)).toMatchObject(refusal)
    expect(stream.now.delegations).toBeUndefined()
  })

  it('a whole year, and not a day longer; not beyond his own last day', () => {
    expect(give(started(), { to: '2025-03-31' })).toBeUndefined()
    const ending = started()
    const end = {
      type: 'end-tenure',
      tenure: 'quynh-vinh-secretary-vinh',
      last: '2024-04-05',
      reason: 'Nghỉ hưu',
    } as const
    ending.must({ ...end, decision: '9-QĐ/TU' }, by(ending, 'office', '2024-03-29'))
    expect(give(ending)).toMatchObject({ code: 'outside-tenure', data: { to: '2024-04-05' } })
    expect(give(ending, { to: '2024-04-05' })).toBeUndefined()
  })

  it('each work once at a time, each paper once', () => {
    const stream = started()
    give(stream)
    expect(give(stream, { remits: ['DELIVERY'] })).toMatchObject({ code: 'number-used' })
    const again = { number: '06-GUQ/ĐU', delegate: 'chairman-vinh' }
    expect(give(stream, again)).toMatchObject({ code: 'delegated-twice', data: { number: '05-GUQ/ĐU' } })
    expect(give(stream, { ...again, remits: ['DELIVERY'] })).toBeUndefined()
    expect(give(stream, { number: '07-GUQ/ĐU', from: '2024-04-08', to: '2024-04-09' })).toBeUndefined()
    const apart = started()
    give(apart, { tasks: ['quynh-vinh-1'] })
    expect(give(apart, { number: '06-GUQ/ĐU', tasks: ['quynh-vinh-2'] })).toBeUndefined()
    expect(give(apart, { number: '07-GUQ/ĐU', units: ['quynh-vinh'] })).toMatchObject({ code: 'delegated-twice' })
  })
})

describe('what was delegated ends', () => {
  const revoke = (stream: House, person: string, day = '2024-04-02', reason = 'Đã về') =>
    stream.tell({ type: 'revoke-delegation', delegation: 'quynh-vinh/05-GUQ/ĐU', reason }, by(stream, person, day))
  const given = () => {
    const stream = started()
    give(stream)
    return stream
  }

  it.each(['secretary-vinh', 'office'])('at once when %s revokes it, and once', (person) => {
    const stream = given()
    expect(revoke(stream, person)).toBeUndefined()
    expect(standing(stream, '2024-04-02')).toBe('REVOKED')
    expect(stream.now.delegations).toMatchObject([{ revoked: { by: person, reason: 'Đã về' } }])
    expect(revoke(stream, person)).toMatchObject({ code: 'already-done' })
    expect(give(stream, { number: '06-GUQ/ĐU', from: '2024-04-03' }, 'secretary-vinh', '2024-04-02')).toBeUndefined()
  })

  it('not when another says so, without a reason, or after its last day', () => {
    const stream = given()
    expect(revoke(stream, DEPUTY.id)).toMatchObject({ code: 'not-yours' })
    expect(revoke(stream, 'chairman-vinh')).toMatchObject({ code: 'not-yours' })
    expect(revoke(stream, 'secretary-vinh', '2024-04-02', ' ')).toMatchObject({ code: 'missing', field: 'reason' })
    expect(revoke(stream, 'secretary-vinh', '2024-04-08')).toMatchObject({ code: 'too-late' })
    expect(standing(stream, '2024-04-03')).toBe('IN_FORCE')
  })

  it('with the tenure of either, and with the unit', () => {
    const ended = (tenure: string) => {
      const stream = given()
      const end = {
        type: 'end-tenure',
        tenure,
        last: '2024-04-03',
        reason: 'Luân chuyển',
        decision: '9-QĐ/TU',
      } as const
      stream.must(end, by(stream, 'office', '2024-04-02'))
      return [standing(stream, '2024-04-03'), standing(stream, '2024-04-04')]
    }
    expect(ended('quynh-vinh-secretary-vinh')).toEqual(['IN_FORCE', 'ENDED'])
    expect(ended(`quynh-vinh/AREA_MEMBER/2024-01-01/${DEPUTY.id}`)).toEqual(['IN_FORCE', 'LEFT'])
    const merged = started()
    give(merged, { from: '2025-06-20', to: '2025-07-10' }, 'secretary-vinh', '2025-06-19')
    merged.must(reform, by(merged, 'office', '2025-06-20'))
    expect([standing(merged, '2025-06-30'), standing(merged, '2025-07-01')]).toEqual(['IN_FORCE', 'ENDED'])
  })
})
