import { test as property } from '@fast-check/vitest'
import { describe, expect, test, vi } from 'vitest'
import { contextOn, holder, tenure as tenureAt, actor as person, facts as yearFacts } from '../cycle/testing.ts'
import { SYSTEM, type Actor } from '../organisation/organisation.ts'
import type { TaskCommand } from '../task/command.ts'
import { taskStatuses } from '../task/task.ts'
import { anyLife } from '../task/testing/lives.ts'
import { ask as tell, delivered, inProgress, inReview, type Story } from '../task/testing/story.ts'
import { actor, facts, morning, UNIT, type Name } from '../task/testing/world.ts'
import { everyRight, seatOf } from './acting.ts'
import { explainRight, type Ruling } from './explain-right.ts'
import { rightsOfTask } from './rights-of-task.ts'

// Lives are long and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 })

const subjectOf = (command: TaskCommand): string | undefined => {
  if ('part' in command) return command.part
  if ('report' in command) return command.report.period
  if ('id' in command) return command.id
  return 'lapse' in command ? command.lapse : undefined
}

const ruling = (who: Actor, { task, now }: Story, command: TaskCommand): Ruling =>
  explainRight(
    who,
    { command: command.type, subject: subjectOf(command) },
    { kind: 'task', unit: UNIT, task },
    { facts, at: now },
  )

const why = (said: Ruling) => (said.allowed ? 'allowed' : said.because.why)

describe('the table and the rules', () => {
  property.prop([anyLife], { numRuns: 40 })(
    'whatever is done to a task is done from a seat of the table, in a state of the table, and is explained as allowed',
    ({ tried }) => {
      for (const { before, who, command, accepted } of tried) {
        if (!accepted || who.kind === 'SYSTEM') continue
        const right = rightsOfTask[command.type]
        const { task, now } = before
        const context = { actor: who, today: now.slice(0, 10), facts }
        const found = seatOf(right, { unit: UNIT, task: task.id }, context)
        expect(found, command.type).toBeDefined()
        const states = found?.seat.in ?? right.in
        if (typeof states !== 'string') expect(states, command.type).toContain(task.status)
        expect(ruling(who, before, command), command.type).toEqual({ allowed: true, under: found?.tenure })
      }
    },
  )

  property.prop([anyLife], { numRuns: 40 })(
    'whoever is refused for who he is, or for how it stands, is told that very reason',
    ({ tried }) => {
      const reasons: Readonly<Record<string, readonly string[]>> = {
        'not-found': ['unseen'],
        'own-work': ['own-work'],
        recused: ['refused'],
        'not-present': ['refused'],
        'not-yours': ['only-audits', 'no-post', 'elsewhere', 'not-in-office', 'refused'],
        'round-open': ['refused'],
      }
      for (const { before, who, command, accepted } of tried) {
        if (accepted || who.kind === 'SYSTEM') continue
        const said = refusalOf(before, who, command)
        const expected = reasons[said]
        if (expected) expect(expected, `${command.type}: ${said}`).toContain(why(ruling(who, before, command)))
      }
    },
  )

  test('no state of a task is unknown to the table, and every kind of act has a doer', () => {
    const named = new Set(
      Object.values(rightsOfTask).flatMap(({ in: states }) => (typeof states === 'string' ? [] : states)),
    )
    expect(taskStatuses.filter((status) => !named.has(status))).toEqual(['REJECTED', 'WITHDRAWN'])
    for (const { right } of everyRight) expect(right.seats.length > 0 || right.besides !== undefined).toBe(true)
  })
})

describe('why one may not', () => {
  const ask = (who: Name | Actor, story: Story, command: string, day: string): Ruling =>
    explainRight(
      typeof who === 'string' ? actor(who) : who,
      { command },
      { kind: 'task', unit: UNIT, task: story.task },
      { facts, at: morning(day) },
    )

  test('a stranger to the unit is told of nothing, a wrong post of the posts it takes', () => {
    expect(why(ask('nguoi_la', delivered(), 'check', '2024-09-21'))).toBe('unseen')
    expect(ask('van_phong', delivered(), 'check', '2024-09-21')).toEqual({
      allowed: false,
      because: { why: 'no-post', needed: [{ posts: ['VERIFIER'], at: 'AUTHORITY' }] },
    })
    expect(ask('kiem_tra', delivered(), 'check', '2024-09-21')).toMatchObject({
      allowed: true,
      under: { post: 'VERIFIER' },
    })
  })

  test('who has left is told of his tenure, who holds the post elsewhere of that', () => {
    expect(ask('chu_tich', inProgress(), 'deliver', '2024-09-01')).toMatchObject({
      because: { why: 'not-in-office', tenure: { to: '2024-06-30' } },
    })
    const other: Actor = {
      kind: 'PERSON',
      person: 'kiem_tra',
      name: 'kiem_tra',
      tenures: [
        { id: 'a', person: 'kiem_tra', name: 'kiem_tra', post: 'VERIFIER', unit: 'tinh', from: '2020-01-01' },
        { id: 'b', person: 'kiem_tra', name: 'kiem_tra', post: 'SECRETARIAT', unit: 'hm', from: '2020-01-01' },
      ],
    }
    expect(ask(other, delivered(), 'check', '2024-09-21')).toMatchObject({
      because: { why: 'elsewhere', tenure: { id: 'a' } },
    })
  })

  test('the state, the calendar, the open round and the system are each named', () => {
    expect(ask('kiem_tra', inProgress(), 'check', '2024-03-01')).toEqual({
      allowed: false,
      because: { why: 'state', state: 'IN_PROGRESS', states: ['DELIVERED'] },
    })
    expect(ask('thuong_truc', inReview(), 'conclude', '2024-02-15')).toMatchObject({
      because: { why: 'refused', refusal: { code: 'round-open' } },
    })
    expect(why(ask('thanh_tra', delivered(), 'check', '2024-09-21'))).toBe('only-audits')
    expect(why(ask('bi_thu', inProgress(), 'fall-overdue', '2024-09-21'))).toBe('system-only')
    expect(why(ask('bi_thu', inProgress(), 'submit', '2024-01-21'))).toBe('state')
    expect(why(ask('bi_thu', inProgress(), 'dance', '2024-01-21'))).toBe('no-such-act')
    const none = { kind: 'task', unit: UNIT } as const
    expect(
      explainRight(actor('bi_thu'), { command: 'submit' }, none, { facts, at: morning('2024-03-01') }),
    ).toMatchObject({
      because: { why: 'refused', refusal: { code: 'too-late' } },
    })
  })

  test('a judge of his own work is told so', () => {
    const both: Actor = {
      kind: 'PERSON',
      person: 'bi_thu',
      name: 'bi_thu',
      tenures: [{ id: 'v', person: 'bi_thu', name: 'bi_thu', post: 'VERIFIER', unit: 'hm', from: '2020-01-01' }],
    }
    expect(why(ask(both, delivered(), 'check', '2024-09-21'))).toBe('own-work')
  })
})

describe('of the year and its organisation', () => {
  const office = holder('SECRETARIAT')
  const { at } = contextOn('2024-05-02', office)
  const ask = (who: Actor, command: string) =>
    why(explainRight(who, { command }, { kind: 'organisation' }, { facts: yearFacts(), at }))

  test('the office of the authority changes it, that of another does not', () => {
    expect(ask(office, 'change-head')).toBe('allowed')
    expect(ask(person('tinh', tenureAt('tinh', 'SECRETARIAT', 'tinh')), 'change-head')).toBe('unseen')
    expect(ask(holder('VERIFIER'), 'change-head')).toBe('no-post')
    expect(ask(SYSTEM, 'establish')).toBe('allowed')
    expect(ask(SYSTEM, 'change-head')).toBe('no-post')
  })
})

function refusalOf(story: Story, who: Actor, command: TaskCommand): string {
  const said = tell(story, who, command)
  return 'code' in said ? said.code : ''
}
