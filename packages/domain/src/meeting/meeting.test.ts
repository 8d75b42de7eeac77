import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { actor, contextOn, facts, holder, tenure, terms } from '../cycle/testing.ts'
import { posts, type Actor, type Tenure } from '../organisation/organisation.ts'
import { Stream } from '../stream/testing.ts'
import { lackingQuorum, meetingAggregate, membersOn, type MeetingCommand } from './index.ts'

const officials: readonly Tenure[] = [
  tenure('chair', 'STANDING_COMMITTEE_CHAIR'),
  tenure('chair', 'STANDING_COMMITTEE_MEMBER', undefined, { id: 'chair.member' }),
  ...['m1', 'm2', 'm3'].map((person) => tenure(person, 'STANDING_COMMITTEE_MEMBER')),
  tenure('both', 'STANDING_COMMITTEE_MEMBER'),
  tenure('both', 'PEOPLES_STANDING_MEMBER', undefined, { id: 'both.people' }),
  tenure('p1', 'PEOPLES_STANDING_MEMBER'),
  tenure('left', 'PEOPLES_STANDING_MEMBER', undefined, { to: '2024-02-19' }),
  tenure('new', 'PEOPLES_STANDING_MEMBER', undefined, { from: '2024-02-20' }),
  tenure('clerk', 'SECRETARIAT'),
  tenure('board', 'ORGANISATION_BOARD'),
]
const DATE = '2024-02-20'
const chair = actor('chair', tenure('chair', 'STANDING_COMMITTEE_CHAIR'))
const clerk = holder('SECRETARIAT')
const on = (day: string, who: Actor, quorum = 0.5) => contextOn(day, who, { officials, cycle: { ...terms, quorum } })

const convening: MeetingCommand = {
  type: 'convene',
  meeting: 'hm-1',
  cycle: terms.id,
  title: 'Họp cho ý kiến',
  date: DATE,
  place: 'Thị ủy',
  agenda: ['t1', 't2'],
}
const all = ['chair', 'm1', 'm2', 'm3', 'both', 'p1', 'new']
const convened = () => new Stream(meetingAggregate).must(convening, on('2024-02-05', clerk))
const opened = () => convened().must({ type: 'open', present: all }, on(DATE, chair))

const aSize = fc.integer({ min: 1, max: 60 })

describe('members', () => {
  it('of both bodies count in each, once, and only while in office', () => {
    const names = membersOn(officials, DATE).map(({ person, body }) => `${person} ${body}`)
    expect(names).toEqual([
      'chair STANDING_COMMITTEE',
      'm1 STANDING_COMMITTEE',
      'm2 STANDING_COMMITTEE',
      'm3 STANDING_COMMITTEE',
      'both STANDING_COMMITTEE',
      'both PEOPLES_COMMITTEE_STANDING',
      'p1 PEOPLES_COMMITTEE_STANDING',
      'new PEOPLES_COMMITTEE_STANDING',
    ])
    expect(membersOn(officials, plusDays(DATE, -1)).map(({ person }) => person)).toContain('left')
  })

  test.prop([aSize, aSize, fc.integer({ min: 0, max: 99 }), fc.nat(100)])(
    'are enough when in each body more than the share are present, exactly',
    (inCommittee, inCouncil, percent, presentCount) => {
      const seats = [
        ...Array.from({ length: inCommittee }, (_, n) => ({
          person: `c${n}`,
          name: '',
          body: 'STANDING_COMMITTEE' as const,
        })),
        ...Array.from({ length: inCouncil }, (_, n) => ({
          person: `k${n}`,
          name: '',
          body: 'PEOPLES_COMMITTEE_STANDING' as const,
        })),
      ]
      const present = seats.slice(0, presentCount).map(({ person }) => person)
      const isEnough = (body: string, members: number) =>
        present.filter((person) => person.startsWith(body)).length * 100 > percent * members
      const lacking = lackingQuorum(seats, present, percent / 100)
      const expected = !isEnough('c', inCommittee)
        ? 'STANDING_COMMITTEE'
        : !isEnough('k', inCouncil)
          ? 'PEOPLES_COMMITTEE_STANDING'
          : undefined
      expect(lacking?.body).toBe(expected)
      if (!lacking) return
      const members = lacking.body === 'STANDING_COMMITTEE' ? inCommittee : inCouncil
      expect(lacking.needed * 100 > percent * members && (lacking.needed - 1) * 100 <= percent * members).toBe(true)
    },
  )

  it('are counted exactly where a share is no binary fraction: 29 % of 100 is 29', () => {
    const seats = Array.from({ length: 100 }, (_, n) => ({
      person: `c${n}`,
      name: '',
      body: 'STANDING_COMMITTEE' as const,
    }))
    expect(
      lackingQuorum(
        seats,
        seats.slice(0, 29).map(({ person }) => person),
        0.29,
      ),
    ).toMatchObject({ present: 29, needed: 30 })
  })

  it('of a body that has none are never enough', () => {
    expect(lackingQuorum([{ person: 'a', name: '', body: 'STANDING_COMMITTEE' }], ['a'], 0)).toEqual({
      body: 'PEOPLES_COMMITTEE_STANDING',
      present: 0,
      needed: 1,
    })
  })
})

describe('a sitting', () => {
  it('is convened, opened and closed, and asks each time for whom it waits', () => {
    const stream = convened()
    const todos = () => meetingAggregate.todos(stream.now, facts()).map(({ kind, post }) => `${kind} ${post}`)
    expect([stream.now.status, todos()]).toEqual(['CONVENED', ['open-meeting STANDING_COMMITTEE_CHAIR']])
    stream.must({ type: 'set-agenda', agenda: ['t2', 't1'] }, on('2024-02-06', clerk))
    stream.must({ type: 'open', present: all }, on(DATE, chair))
    expect([stream.now.status, stream.now.agenda, stream.now.present]).toEqual(['OPEN', ['t2', 't1'], all])
    expect(todos()).toEqual(['close-meeting STANDING_COMMITTEE_CHAIR', 'close-meeting SECRETARIAT'])
    expect(meetingAggregate.isFinal(stream.now)).toBe(false)
    stream.must({ type: 'close', notice: '12-TB/ThU' }, on(DATE, clerk))
    expect([stream.now.status, stream.now.notice, todos()]).toEqual(['CLOSED', '12-TB/ThU', []])
    expect(meetingAggregate.isFinal(stream.now)).toBe(true)
    expect(stream.now.seq).toBe(4)
  })

  it('counts as members who is in office on its day, not on the day it was convened', () => {
    expect(opened().now.members.map(({ person }) => person)).not.toContain('left')
    const early = new Stream(meetingAggregate).must({ ...convening, date: '2024-02-19' }, on('2024-02-05', clerk))
    expect(early.now.members.map(({ person }) => person)).toContain('left')
    expect(
      early.must({ type: 'open', present: all }, on(DATE, chair)).now.members.map(({ person }) => person),
    ).toContain('new')
  })

  it.each<[string, Partial<Extract<MeetingCommand, { type: 'convene' }>>, object]>([
    ['of another cycle', { cycle: 'hm-2023' }, { code: 'malformed', field: 'cycle' }],
    ['without a title', { title: '  ' }, { code: 'missing', field: 'title' }],
    ['on no day', { date: '2024-02-30' }, { code: 'malformed', field: 'date' }],
    ['in the past', { date: '2024-02-04' }, { code: 'malformed', field: 'date', data: { earliest: '2024-02-05' } }],
    ['with a task twice', { agenda: ['t1', 't2', 't1'] }, { code: 'malformed', field: 'agenda[2]' }],
    [
      'before a body has members',
      { date: '2024-02-05' },
      { code: 'missing', field: 'members', data: { body: 'PEOPLES_COMMITTEE_STANDING' } },
    ],
  ])('%s is not convened', (_, changes, refusal) => {
    const context = on('2024-02-05', clerk)
    const without = officials.filter(({ post }) => post !== 'PEOPLES_STANDING_MEMBER')
    const none =
      changes.date === '2024-02-05' ? { ...context, facts: { ...context.facts, officials: without } } : context
    expect(new Stream(meetingAggregate).tell({ ...convening, ...changes }, none)).toEqual(refusal)
  })

  it('is convened once, by the secretariat, opened by the chair, closed by either: nobody else', () => {
    expect(convened().tell(convening, on('2024-02-05', clerk))).toEqual({ code: 'already-done' })
    const asked: readonly [
      () => Stream<never, MeetingCommand, never> | ReturnType<typeof convened>,
      MeetingCommand,
      string,
      readonly string[],
    ][] = [
      [() => new Stream(meetingAggregate), convening, '2024-02-05', ['SECRETARIAT']],
      [convened, { type: 'set-agenda', agenda: ['t1'] }, DATE, ['SECRETARIAT']],
      [opened, { type: 'close', notice: '12-TB/ThU' }, DATE, ['SECRETARIAT', 'STANDING_COMMITTEE_CHAIR']],
    ]
    for (const [stream, command, day, allowed] of asked)
      for (const post of posts)
        expect(stream().tell(command, on(day, holder(post)))?.code).toBe(
          allowed.includes(post) ? undefined : 'not-yours',
        )
    for (const post of posts.filter((each) => each !== 'STANDING_COMMITTEE_CHAIR'))
      expect(convened().tell({ type: 'open', present: all }, on(DATE, holder(post)))).toEqual({ code: 'not-yours' })
  })

  it.each<[string, readonly string[], object]>([
    ['too few of the committee', ['chair', 'm1', 'p1', 'new'], { body: 'STANDING_COMMITTEE', present: 2, needed: 3 }],
    [
      'too few of the People’s Committee',
      ['chair', 'm1', 'm2', 'm3', 'p1'],
      { body: 'PEOPLES_COMMITTEE_STANDING', present: 1, needed: 2 },
    ],
  ])('is not opened with %s', (_, present, data) => {
    expect(convened().tell({ type: 'open', present }, on(DATE, chair))).toEqual({
      code: 'no-quorum',
      field: 'present',
      data,
    })
  })

  it.each<[string, readonly string[], object]>([
    ['a stranger', ['chair', 'm1', 'm2', 'left', 'p1', 'new'], { code: 'malformed', field: 'present[3]' }],
    ['somebody twice', ['chair', 'm1', 'm1', 'p1', 'new'], { code: 'malformed', field: 'present[2]' }],
    ['no chair', ['m1', 'm2', 'm3', 'both', 'p1', 'new'], { code: 'not-present', field: 'present' }],
  ])('is not opened with %s', (_, present, refusal) => {
    expect(convened().tell({ type: 'open', present }, on(DATE, chair))).toEqual(refusal)
  })

  it('asks for the quorum that the cycle sets', () => {
    const present = ['chair', 'm1', 'm2', 'p1', 'new']
    expect(convened().tell({ type: 'open', present }, on(DATE, chair, 0.5))).toBeUndefined()
    expect(convened().tell({ type: 'open', present }, on(DATE, chair, 0.6))).toMatchObject({
      code: 'no-quorum',
      data: { needed: 4 },
    })
  })

  it('is not opened before its day, nor with nothing on its agenda, nor twice', () => {
    expect(convened().tell({ type: 'open', present: all }, on('2024-02-19', chair))).toEqual({
      code: 'too-early',
      data: { opens: DATE },
    })
    const empty = convened().must({ type: 'set-agenda', agenda: [] }, on('2024-02-06', clerk))
    expect(empty.tell({ type: 'open', present: all }, on(DATE, chair))).toEqual({ code: 'missing', field: 'agenda' })
    expect(opened().tell({ type: 'open', present: all }, on(DATE, chair))).toEqual({
      code: 'not-now',
      data: { status: 'OPEN' },
    })
  })

  it('keeps its agenda once opened, and cannot be closed unopened', () => {
    expect(opened().tell({ type: 'set-agenda', agenda: [] }, on(DATE, clerk))).toEqual({
      code: 'not-now',
      data: { status: 'OPEN' },
    })
    expect(convened().tell({ type: 'close', notice: '12-TB/ThU' }, on(DATE, clerk))).toEqual({
      code: 'not-now',
      data: { status: 'CONVENED' },
    })
  })

  it.each(['12-TB/ThU', ' 12-TB/ThU ', '7-TB/TU', '77/2024/TB-UBND', '012-TB/TU'])(
    'is closed by a notice numbered %o',
    (notice) => {
      expect(opened().must({ type: 'close', notice }, on(DATE, clerk)).now.notice).toBe(notice.trim())
    },
  )

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['TB/ThU', 'malformed'],
    ['12', 'malformed'],
    ['12-', 'malformed'],
    ['12-TB/ThU; DROP', 'malformed'],
  ])('is not closed by a notice numbered %o', (notice, code) => {
    expect(opened().tell({ type: 'close', notice }, on(DATE, clerk))).toEqual({ code, field: 'notice' })
  })
})
