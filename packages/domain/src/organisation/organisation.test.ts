import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../calendar/index.ts'
import { AUTHORITY, contextOn, facts, holder, tenure, terms } from '../cycle/testing.ts'
import { Stream } from '../stream/testing.ts'
import {
  alike,
  gradingSubjects,
  headsOn,
  isHeldOn,
  organisationAggregate,
  posts,
  SYSTEM,
  tenuresOf,
  type OrganisationCommand,
  type Tenure,
  type Unit,
} from './index.ts'

const clerk = holder('SECRETARIAT')
const on = (day: string) => contextOn(day, clerk)

const unit = (code: string, changes: Partial<Unit> = {}): Unit => ({
  code,
  name: `Xã ${code}`,
  kind: 'COMMUNE',
  collective: `Đảng ủy xã ${code}`,
  group: 'communes',
  superiors: {},
  from: '2013-04-03',
  ...changes,
})
type Establishing = Extract<OrganisationCommand, { type: 'establish' }>
const establishing = (code: string, tenures: readonly Tenure[], changes: Partial<Unit> = {}): Establishing => ({
  type: 'establish',
  unit: unit(code, changes),
  tenures,
  people: [...new Map(tenures.map(({ person, name }) => [person, { id: person, name }])).values()],
})
const seats = (code: string) => [tenure(`bt-${code}`, 'SECRETARY', code), tenure(`ct-${code}`, 'CHAIRMAN', code)]
type Changing = Extract<OrganisationCommand, { type: 'change-head' }>
const changing = (changes: Partial<Changing> = {}): Changing => ({
  type: 'change-head',
  unit: 'u1',
  post: 'CHAIRMAN',
  decision: '45-QĐ/ThU',
  from: '2024-07-01',
  incoming: { id: 'ct-new', name: 'Ông ct-new' },
  handover: [{ task: 't1', outcome: 'PARTIAL', fraction: 0.4, note: '' }],
  ...changes,
})

const established = () => {
  const stream = new Stream(organisationAggregate)
  stream.must(
    establishing(AUTHORITY, [tenure('clerk', 'SECRETARIAT')], { kind: 'TOWN' }),
    contextOn('2024-01-02', SYSTEM),
  )
  return stream.must(establishing('u1', seats('u1'), { superiors: alike(AUTHORITY) }), on('2024-01-02'))
}
const idsOn = (stream: ReturnType<typeof established>, code: string, day: string) =>
  headsOn(stream.now, code, day).map(({ person }) => person)

describe('a unit', () => {
  it('is established with its people by the secretariat or the system, and once', () => {
    const stream = established()
    expect(Object.keys(stream.now.units)).toEqual([AUTHORITY, 'u1'])
    expect(stream.now.people['bt-u1']).toEqual({ id: 'bt-u1', name: 'Ông bt-u1' })
    expect(tenuresOf(stream.now, 'bt-u1').map(({ post }) => post)).toEqual(['SECRETARY'])
    expect(stream.tell(establishing('u1', []), on('2024-01-03'))).toEqual({ code: 'already-done', field: 'unit.code' })
    for (const post of posts.filter((each) => each !== 'SECRETARIAT'))
      expect(stream.tell(establishing('u2', []), contextOn('2024-01-03', holder(post)))).toEqual({ code: 'not-yours' })
  })

  it('may have one person as secretary and chairman', () => {
    const both = [tenure('a', 'SECRETARY', 'u2'), tenure('a', 'CHAIRMAN', 'u2')]
    const stream = established().must(establishing('u2', both), on('2024-01-03'))
    expect(idsOn(stream, 'u2', '2024-05-01')).toEqual(['a', 'a'])
  })

  it.each<[string, readonly Tenure[], Partial<Unit>, string]>([
    ['a post held by two at once', [...seats('u2'), tenure('x', 'CHAIRMAN', 'u2')], {}, 'tenures[2].from'],
    [
      'a post held by two on one day',
      [tenure('a', 'SECRETARY', 'u2', { to: '2024-03-01' }), tenure('b', 'SECRETARY', 'u2', { from: '2024-03-01' })],
      {},
      'tenures[1].from',
    ],
    [
      'one tenure twice',
      [tenure('a', 'AREA_MEMBER', 'u2'), tenure('a', 'AREA_MEMBER', 'u2', { id: 'other' })],
      {},
      'tenures[1].from',
    ],
    [
      'one id twice',
      [tenure('a', 'SECRETARY', 'u2'), tenure('b', 'CHAIRMAN', 'u2', { id: 'a.SECRETARY' })],
      {},
      'tenures[1].id',
    ],
    ['a tenure elsewhere', [tenure('a', 'SECRETARY', 'u1')], {}, 'tenures[0].unit'],
    ['a post of the authority', [tenure('a', 'VERIFIER', 'u2')], {}, 'tenures[0].post'],
    ['a post of a commune in a town', [tenure('a', 'CHAIRMAN', 'u2')], { kind: 'TOWN' }, 'tenures[0].post'],
    ['an end before the beginning', [tenure('a', 'SECRETARY', 'u2', { to: '2019-12-31' })], {}, 'tenures[0].to'],
    ['no real day', [tenure('a', 'SECRETARY', 'u2', { from: '2024-02-30' })], {}, 'tenures[0].from'],
    ['an area that looks after nothing', [tenure('a', 'SECRETARY', 'u2', { area: ['u1'] })], {}, 'tenures[0].area'],
    [
      'another name than the person has',
      [tenure('bt-u1', 'SECRETARY', 'u2', { name: 'Ông khác' })],
      {},
      'people[0].name',
    ],
    ['a code that is no code', [], { code: 'u/2' }, 'unit.code'],
  ])('with %s is refused by the field', (_, tenures, changes, field) => {
    expect(established().tell(establishing('u2', tenures, changes), on('2024-01-03'))).toMatchObject({
      code: 'malformed',
      field,
    })
  })

  it('never stands above itself, not even over others', () => {
    const above = (superior: string) => ({ superiors: { party: superior } })
    const circle = { code: 'cyclic-superiors', field: 'unit.superiors.party' }
    expect(established().tell(establishing('u2', [], above('u2')), on('2024-01-03'))).toMatchObject(circle)
    const stream = established().must(establishing('u2', [], above('u3')), on('2024-01-03'))
    expect(stream.tell(establishing('u3', [], above('u2')), on('2024-01-03'))).toMatchObject(circle)
  })

  it('may hand a post from one to the next within its establishment', () => {
    const inTurn = [
      tenure('a', 'SECRETARY', 'u2', { to: '2024-02-29' }),
      tenure('b', 'SECRETARY', 'u2', { from: '2024-03-01' }),
    ]
    expect(established().tell(establishing('u2', inTurn), on('2024-01-03'))).toBeUndefined()
  })

  it('names no person whom nobody knows', () => {
    const command = { ...establishing('u2', [tenure('a', 'SECRETARY', 'u2')]), people: [] }
    expect(established().tell(command, on('2024-01-03'))).toEqual({ code: 'malformed', field: 'tenures[0].person' })
  })
})

describe('a change of head', () => {
  it('ends one tenure on the eve of the other', () => {
    const stream = established().must(changing(), on('2024-07-01'))
    expect(idsOn(stream, 'u1', '2024-06-30')).toEqual(['bt-u1', 'ct-u1'])
    expect(idsOn(stream, 'u1', '2024-07-01')).toEqual(['bt-u1', 'ct-new'])
    expect(stream.events.at(-1)).toMatchObject({
      type: 'head-changed',
      outgoing: 'ct-u1',
      outgoingTenure: 'ct-u1.CHAIRMAN',
    })
    expect(stream.now.changes.map(({ decision }) => decision)).toEqual(['45-QĐ/ThU'])
    expect(stream.now.people['ct-new']).toEqual({ id: 'ct-new', name: 'Ông ct-new' })
  })

  test.prop([
    fc.array(
      fc.record({
        post: fc.constantFrom('SECRETARY' as const, 'CHAIRMAN' as const),
        after: fc.nat(60),
        who: fc.nat(3),
      }),
      { maxLength: 8 },
    ),
  ])('however often it happens, leaves no post empty and none held twice on any day', (changes) => {
    const stream = established()
    let from = '2024-01-02'
    for (const { post, after, who } of changes) {
      from = plusDays(from, after)
      const incoming = { id: `n${who}`, name: `Người ${who}` }
      const held = headsOn(stream.now, 'u1', plusDays(from, -1)).find((each) => each.post === post)
      const refusal = stream.tell(changing({ post, from, incoming, handover: [] }), on(from))
      if (held?.person === incoming.id) expect(refusal).toEqual({ code: 'malformed', field: 'incoming.id' })
      for (let day = '2024-01-01'; day <= plusDays(from, 1); day = plusDays(day, 9))
        expect(
          headsOn(stream.now, 'u1', day)
            .map((each) => each.post)
            .toSorted(),
        ).toEqual(['CHAIRMAN', 'SECRETARY'])
    }
    const ids = stream.now.tenures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each<[string, Partial<Changing>, object]>([
    ['of a unit that does not exist', { unit: 'u9' }, { code: 'not-found', field: 'unit' }],
    ['without a decision', { decision: ' ' }, { code: 'missing', field: 'decision' }],
    ['without a number of the decision', { decision: 'theo họp' }, { code: 'malformed', field: 'decision' }],
    ['that has not come', { from: '2024-07-02' }, { code: 'too-early', data: { opens: '2024-07-02' } }],
    ['before anybody held the post', { from: '2020-01-01' }, { code: 'malformed', field: 'from' }],
    ['on no day', { from: '2024-06-31' }, { code: 'malformed', field: 'from' }],
    [
      'to the same person',
      { incoming: { id: 'ct-u1', name: 'Ông ct-u1' } },
      { code: 'malformed', field: 'incoming.id' },
    ],
    [
      'under another name',
      { incoming: { id: 'bt-u1', name: 'Bà khác' } },
      { code: 'malformed', field: 'incoming.name' },
    ],
    [
      'with a fraction of a whole',
      { handover: [{ task: 't1', outcome: 'COMPLETED', fraction: 1, note: '' }] },
      { code: 'malformed', field: 'handover[0].fraction' },
    ],
    [
      'with a part of unknown size',
      { handover: [{ task: 't1', outcome: 'PARTIAL', note: '' }] },
      { code: 'missing', field: 'handover[0].fraction' },
    ],
    [
      'with more than a whole',
      { handover: [{ task: 't1', outcome: 'PARTIAL', fraction: 1.1, note: '' }] },
      { code: 'malformed', field: 'handover[0].fraction', data: { least: 0, most: 1 } },
    ],
  ])('%s is refused', (_, changes, refusal) => {
    expect(established().tell(changing(changes), on('2024-07-01'))).toEqual(refusal)
  })

  it('hands every task over once', () => {
    const item = { task: 't1', outcome: 'NOT_DONE', note: '' } as const
    const twice = changing({ handover: [item, { ...item, task: 't2' }, item] })
    expect(established().tell(twice, on('2024-07-01'))).toEqual({ code: 'malformed', field: 'handover[2].task' })
  })

  it('entered late does not cross a later one', () => {
    const stream = established().must(changing({ from: '2024-07-01' }), on('2024-07-01'))
    const earlier = changing({ from: '2024-06-01', incoming: { id: 'x', name: 'Ông x' } })
    expect(stream.tell(earlier, on('2024-07-02'))).toMatchObject({ code: 'malformed', field: 'from' })
  })

  it('is entered by the secretariat alone', () => {
    for (const post of posts.filter((each) => each !== 'SECRETARIAT'))
      expect(established().tell(changing(), contextOn('2024-07-01', holder(post)))).toEqual({ code: 'not-yours' })
    expect(established().tell(changing(), contextOn('2024-07-01', SYSTEM))).toEqual({ code: 'not-yours' })
    expect(new Stream(organisationAggregate).tell(changing(), on('2024-07-01'))).toEqual({ code: 'not-found' })
  })
})

describe('who is graded', () => {
  const subjects = (stream: ReturnType<typeof established>) =>
    gradingSubjects(stream.now, terms).map(
      ({ subject, kind, unit: of, leads }) => `${kind} ${subject} ${of} ${leads ?? '-'}`,
    )

  it('is every contracting collective, then every head, those who left included', () => {
    const stream = established().must(changing(), on('2024-07-01'))
    expect(subjects(stream)).toEqual([
      'COLLECTIVE u1 u1 -',
      'LEADER bt-u1 u1 u1',
      'LEADER ct-u1 u1 -',
      'LEADER ct-new u1 u1',
    ])
  })

  it('is one person once, in two posts, in one unit after another, or in two at once', () => {
    const stream = established()
      .must(establishing('u2', [tenure('both', 'SECRETARY', 'u2'), tenure('both', 'CHAIRMAN', 'u2')]), on('2024-01-03'))
      .must(changing({ unit: 'u2', incoming: { id: 'ct-u1', name: 'Ông ct-u1' } }), on('2024-07-01'))
      .must(changing({ incoming: { id: 'both', name: 'Ông both' } }), on('2024-07-01'))
    expect(subjects(stream)).toEqual([
      'COLLECTIVE u1 u1 -',
      'COLLECTIVE u2 u2 -',
      'LEADER bt-u1 u1 u1',
      'LEADER ct-u1 u2 u2',
      'LEADER both u1 u1',
    ])
  })

  it('is nobody outside the period, and no cell', () => {
    const gone = [
      tenure('old', 'SECRETARY', 'u2', { to: '2023-12-31' }),
      tenure('late', 'SECRETARY', 'u2', { from: '2025-01-01' }),
    ]
    const stream = established()
      .must(establishing('u2', gone), on('2024-01-03'))
      .must(establishing('u3', [], { to: '2023-12-31' }), on('2024-01-03'))
      .must(establishing('c1', [], { kind: 'CELL' }), on('2024-01-03'))
    expect(subjects(stream)).toEqual([
      'COLLECTIVE u1 u1 -',
      'COLLECTIVE u2 u2 -',
      'LEADER bt-u1 u1 u1',
      'LEADER ct-u1 u1 u1',
    ])
  })

  test.prop([
    fc.array(
      fc.record({
        at: fc.nat(600),
        long: fc.nat(500),
        who: fc.nat(4),
        post: fc.constantFrom('SECRETARY' as const, 'CHAIRMAN' as const),
      }),
      { maxLength: 12 },
    ),
  ])('leads exactly what is headed on the last day of the period', (drawn) => {
    const tenures = drawn.map(({ at, long, who, post }, index): Tenure => {
      const from = plusDays('2023-06-01', at)
      return { id: `${index}`, person: `p${who}`, name: `P${who}`, post, unit: 'u1', from, to: plusDays(from, long) }
    })
    const organisation = { ...established().now, units: { u1: [unit('u1')] }, tenures }
    const found = gradingSubjects(organisation, terms).filter(({ kind }) => kind === 'LEADER')
    for (const { person } of tenures) {
      const own = tenures.filter((each) => each.person === person)
      const inPeriod = own.some(({ from, to = '' }) => from <= terms.period.to && to >= terms.period.from)
      const isLast = own.some((each) => isHeldOn(each, terms.period.to))
      const subject = found.filter((each) => each.subject === person)
      expect(subject.map(({ leads }) => leads)).toEqual(inPeriod ? [isLast ? 'u1' : undefined] : [])
    }
  })
})

it('an organisation lasts, and owes nothing to the calendar', () => {
  const { now } = established()
  expect(organisationAggregate.isFinal(now)).toBe(false)
  expect(organisationAggregate.due(now, facts())).toBeUndefined()
  expect(organisationAggregate.todos(now, facts())).toEqual([])
})

describe('erasing a name', () => {
  const erasing = (person: string, decision = '7-QĐ/ThU') => ({ type: 'erase-person', person, decision }) as const
  /** The chairman left on 1 July; the year may be closed from its last date on. */
  const left = () => established().must(changing(), on('2024-07-01'))
  const { close } = facts().calendar
  const name = '[đã xoá theo quyết định số 7-QĐ/ThU]'

  test('belongs to the secretariat, and needs a decision by its number', () => {
    const stranger = contextOn(close, holder('AUDITOR'))
    expect(left().tell(erasing('ct-u1'), stranger)).toMatchObject({ code: 'not-yours' })
    expect(left().tell(erasing('ct-u1', ''), on(close))).toMatchObject({ code: 'missing', field: 'decision' })
    expect(left().tell(erasing('ct-u1', 'theo ý tôi'), on(close))).toMatchObject({
      code: 'malformed',
      field: 'decision',
    })
    expect(left().tell(erasing('nobody'), on(close))).toMatchObject({ code: 'not-found', field: 'person' })
  })

  test('waits until nobody acts under the name, and until the year needs it no more', () => {
    expect(left().tell(erasing('bt-u1'), on(close))).toEqual({ code: 'holds-post', field: 'person' })
    expect(left().tell(erasing('ct-u1'), on(plusDays(close, -1)))).toEqual({
      code: 'name-needed',
      field: 'person',
      data: { until: close },
    })
    expect(left().tell(erasing('ct-u1'), on(close))).toBeUndefined()
  })

  test('is not kept waiting by a year in which the person headed nothing', () => {
    const former = tenure('old', 'AREA_MEMBER', 'u2', { to: '2024-02-01' })
    const stream = established().must(establishing('u2', [former], { superiors: alike(AUTHORITY) }), on('2024-01-03'))
    expect(stream.tell(erasing('old'), on('2024-02-01'))).toMatchObject({ code: 'holds-post' })
    expect(stream.tell(erasing('old'), on('2024-02-02'))).toBeUndefined()
  })

  test('leaves every post and date in place, under the number of the decision, once', () => {
    const stream = established()
      .must(changing({ post: 'CHAIRMAN', incoming: { id: 'ct-new', name: 'Ông ct-new' } }), on('2024-07-01'))
      .must(changing({ from: '2024-09-01', incoming: { id: 'ct-last', name: 'Ông ct-last' } }), on('2024-09-01'))
    const before = stream.now
    stream.must(erasing('ct-new', ' 7-QĐ/ThU '), on(close))

    expect(JSON.stringify(before).replaceAll('Ông ct-new', name)).toBe(JSON.stringify({ ...stream.now, erased: {} }))
    expect(stream.now.erased).toEqual({ 'ct-new': '7-QĐ/ThU' })
    expect(stream.tell(erasing('ct-new'), on(close))).toMatchObject({ code: 'already-done' })
  })
})
