import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { type HandoverItem, SYSTEM } from '../organisation/organisation.ts'
import { actor, facts, morning, names, type Name } from '../task/testing/world.ts'
import { handoverAggregate, inForce, mayReadHandover, tenureInAct } from './index.ts'
import { Act, aTask, frame, laid } from './testing.ts'

const completed = (task: string, note = 'Đạt mốc đã ký'): HandoverItem => ({ task, outcome: 'COMPLETED', note })
const outcomes = (act: Act) => act.now.lines.map((line) => inForce(line)?.outcome)
const sign = (act: Act) => ({ type: 'sign', act: act.now.hash ?? '' }) as const
const parties = ['chu_tich', 'chu_tich_moi', 'thuong_truc'] as const satisfies readonly Name[]

const proposed = () => laid().must('chu_tich', '2024-07-02', { type: 'propose', items: [completed('a')] })
const agreed = () => proposed().must('chu_tich_moi', '2024-07-03', { type: 'answer', objections: [] })
const objected = () =>
  proposed().must('chu_tich_moi', '2024-07-03', {
    type: 'answer',
    objections: [{ task: 'a', reason: 'Mốc 2 chưa đạt' }],
  })
const signed = () => {
  const act = agreed()
  for (const who of parties) act.must(who, '2024-07-04', sign(act))
  return act
}

describe('a hand-over act', () => {
  test('is proposed, agreed to, and signed by the three: then it says what was proposed, else the last day’s state', () => {
    const act = signed()
    expect(act.now.status).toBe('SIGNED')
    expect(outcomes(act)).toEqual(['COMPLETED', 'PARTIAL'])
    expect(act.now.signatures.map(({ role, person }) => [role, person])).toEqual([
      ['OUTGOING', 'chu_tich'],
      ['INCOMING', 'chu_tich_moi'],
      ['SUPERIOR', 'thuong_truc'],
    ])
    expect(handoverAggregate.isFinal(act.now)).toBe(true)
    expect(handoverAggregate.todos(act.now, facts)).toEqual([])
  })

  test('goes to the superior where the incoming head objects, and to nobody else', () => {
    const act = objected()
    expect(act.now.status).toBe('RULING')
    expect(handoverAggregate.todos(act.now, facts)).toMatchObject([
      { kind: 'decide-hand-over', post: 'STANDING_COMMITTEE_CHAIR', unit: 'hm' },
    ])
    const items = [{ ...completed('a'), outcome: 'COMPLETED_LATE', note: 'Chậm 10 ngày' } as const]
    expect(act.say('uy_vien', '2024-07-04', { type: 'rule', items })).toEqual({ code: 'not-yours' })
    expect(act.say('thuong_truc', '2024-07-04', { type: 'rule', items: [] })).toMatchObject({ code: 'missing' })
    expect(act.say('thuong_truc', '2024-07-04', { type: 'rule', items: [completed('b')] })).toMatchObject({
      field: 'items[0].task',
    })
    expect(act.say('thuong_truc', '2024-07-04', { type: 'rule', items: [completed('a', ' ')] })).toMatchObject({
      field: 'items[0].note',
    })
    act.must('thuong_truc', '2024-07-04', { type: 'rule', items })
    expect(act.now.status).toBe('SIGNING')
    expect(outcomes(act)).toEqual(['COMPLETED_LATE', 'PARTIAL'])
  })

  test('needs no proposal where the outgoing head answers for nothing', () => {
    const { state: _, ...open } = aTask('a', { status: 'APPROVED' })
    const act = laid([open])
    expect(act.now.status).toBe('SIGNING')
    expect(outcomes(act)).toEqual([undefined])
  })

  test('is laid in parts when one entry cannot hold it, and spoken about when it is whole', () => {
    expect(laid().say(SYSTEM, '2024-07-01', { type: 'lay-more', tasks: [aTask('c')] })).toEqual({
      code: 'already-done',
    })
    const parts = new Act().must(SYSTEM, '2024-07-01', { type: 'lay', ...frame, tasks: [aTask('a')], of: 2 })
    expect(parts.now.status).toBe('LAYING')
    expect(parts.say('chu_tich', '2024-07-02', { type: 'propose', items: [] })).toMatchObject({ code: 'not-now' })
    parts.must(SYSTEM, '2024-07-01', { type: 'lay-more', tasks: [aTask('b')] })
    expect(parts.now).toMatchObject({ status: 'PROPOSING', lines: [{ task: 'a' }, { task: 'b' }] })
  })

  test.each([
    ['items[0].task', { type: 'propose', items: [completed('x')] }],
    ['items[1].task', { type: 'propose', items: [completed('a'), completed('x')] }],
    ['items[0].fraction', { type: 'propose', items: [{ task: 'a', outcome: 'PARTIAL', note: '' }] }],
    ['items[0].fraction', { type: 'propose', items: [{ ...completed('a'), fraction: 1 }] }],
    ['items[1]', { type: 'propose', items: [completed('a'), completed('a')] }],
  ] as const)('is not proposed with a fault in %s', (field, command) => {
    expect(laid().say('chu_tich', '2024-07-02', command)).toMatchObject({ field })
  })

  test('an objection has its reason', () => {
    expect(
      proposed().say('chu_tich_moi', '2024-07-03', { type: 'answer', objections: [{ task: 'a', reason: ' ' }] }),
    ).toMatchObject({ code: 'missing', field: 'objections[0].reason' })
  })
})

describe('in its days', () => {
  test('silence of the outgoing head leaves the state of the last day; what the secretariat drafted is no proposal', () => {
    const act = laid([aTask('a', { draft: completed('a') })]).pass(morning('2024-07-12'))
    expect(act.now.status).toBe('ANSWERING')
    expect(outcomes(act)).toEqual(['PARTIAL'])
  })

  test('silence of the incoming head agrees to that state, and to nothing that was proposed beyond it', () => {
    const silent = laid().pass(morning('2024-07-12')).pass(morning('2024-07-23'))
    expect(silent.now.status).toBe('SIGNING')
    const act = proposed().pass(morning('2024-07-13'))
    expect(act.now.status).toBe('RULING')
    expect(act.now.lines.map(({ objection }) => objection)).toEqual(['', undefined])
  })

  test('whoever has not signed is reminded, and it is escalated, as for a contract', () => {
    const act = agreed().must('chu_tich', '2024-07-03', sign(agreed()))
    act.pass(morning('2024-07-20'))
    const said = act.stream.events.filter(({ type }) => type === 'handover-reminded')
    expect(said).toEqual(
      [3, 7, 10].map((day) => ({
        type: 'handover-reminded',
        day,
        escalated: day === 10,
        awaited: ['INCOMING', 'SUPERIOR'],
      })),
    )
    expect(handoverAggregate.todos(act.now, facts)).toMatchObject([
      { kind: 'sign-hand-over', person: 'chu_tich_moi', due: '2024-07-13' },
      { kind: 'sign-hand-over', post: 'STANDING_COMMITTEE_CHAIR' },
    ])
  })

  test('a reminder before its day, or twice, is refused', () => {
    const act = agreed()
    expect(act.say(SYSTEM, '2024-07-05', { type: 'remind', day: 3, escalate: false })).toMatchObject({
      code: 'too-early',
    })
    act.pass(morning('2024-07-06'))
    expect(act.say(SYSTEM, '2024-07-06', { type: 'remind', day: 3, escalate: false })).toMatchObject({
      code: 'not-now',
    })
  })

  test('what was not signed when the year is closed stays unsigned', () => {
    const act = agreed().must(SYSTEM, '2025-02-01', { type: 'close' })
    expect(act.now.status).toBe('LAPSED')
    expect(act.say('chu_tich', '2025-02-02', sign(act))).toMatchObject({ code: 'not-now' })
  })
})

describe('a signature', () => {
  test('binds the exact act', () => {
    const act = agreed()
    expect(act.say('chu_tich', '2024-07-04', { type: 'sign', act: 'another' })).toMatchObject({ code: 'terms-changed' })
    expect(proposed().say('chu_tich', '2024-07-04', { type: 'sign', act: '' })).toMatchObject({ code: 'not-now' })
    act.must('chu_tich', '2024-07-04', sign(act))
    expect(act.say('chu_tich', '2024-07-04', sign(act))).toEqual({ code: 'already-done' })
  })

  test.each(names.filter((name) => !parties.some((party) => party === name)))('is not that of %s', (name) => {
    const act = agreed()
    expect(['not-yours', 'not-found']).toContain(act.say(name, '2024-07-04', sign(act))?.code)
  })

  test('of the outgoing head is given under the tenure that has ended', () => {
    const where = { actor: actor('chu_tich'), today: '2024-07-04', facts }
    expect(tenureInAct(laid().now, where)?.id).toBe('chu_tich/0')
    expect(tenureInAct(laid().now, { ...where, actor: actor('bi_thu') })).toBeUndefined()
  })

  test('is read by who has left, and not by a neighbour', () => {
    const reads = (name: Name) => mayReadHandover(frame, actor(name), '2024-07-04', 'hm')
    expect(reads('chu_tich')).toBe(true)
    expect(reads('thanh_tra')).toBe(true)
    expect(reads('nguoi_la')).toBe(false)
  })

  property.prop([fc.constantFrom(...names), fc.constantFrom('propose', 'answer', 'rule', 'sign', 'close', 'lay')])(
    'completes it for ever: whatever is said then, by whom ever, nothing changes',
    (name, type) => {
      const act = signed()
      const before = act.now
      const said = {
        propose: { type: 'propose', items: [completed('b')] },
        answer: { type: 'answer', objections: [] },
        rule: { type: 'rule', items: [completed('b')] },
        sign: sign(act),
        close: { type: 'close' },
        lay: { type: 'lay', ...frame, tasks: [], of: 0 },
      } as const
      for (const who of [name, SYSTEM] as const) expect(act.say(who, '2024-08-01', said[type])).toBeDefined()
      expect(act.now).toEqual(before)
      expect(handoverAggregate.due(act.now, facts)).toBeUndefined()
    },
  )
})
