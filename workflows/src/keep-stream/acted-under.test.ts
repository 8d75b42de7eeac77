import { blankFacts } from '@khoan-viec/domain/cycle'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import { type Actor, type Mandate, type Post, SYSTEM, type Tenure } from '@khoan-viec/domain/organisation'
import { aReport, inProgress } from '@khoan-viec/domain/task/testing'
import { describe, expect, test } from 'vitest'
import { actedUnder } from './acted-under.ts'

const blank = blankFacts('2024')
const facts = { ...blank, cycle: { ...blank.cycle, authority: 'hm' } }
const today = '2024-05-06'

const tenure = (post: Post, unit: string, to?: string): Tenure => ({
  id: `${unit}-${post}`,
  person: 'lan',
  name: 'Nguyễn Thị Lan',
  post,
  unit,
  from: '2023-01-01',
  ...(to === undefined ? {} : { to }),
})

function under(stream: string, type: string, ...tenures: readonly Tenure[]): string | undefined {
  const actor: Actor = { kind: 'PERSON', person: 'lan', name: 'Nguyễn Thị Lan', tenures }
  return actedUnder({ stream, command: { type }, actor, today, unit: 'qv', facts }).tenure?.id
}

describe('the tenure that an entry names', () => {
  test('of a task is the one that the act is given under, whatever else the person is', () => {
    const posts = [tenure('SECRETARIAT', 'hm'), tenure('VERIFIER', 'hm')]
    expect(under('task/1', 'check', ...posts)).toBe('hm-VERIFIER')
    expect(under('task/1', 'check', ...posts.toReversed())).toBe('hm-VERIFIER')
    expect(under('task/1', 'screen', ...posts.toReversed())).toBe('hm-SECRETARIAT')
  })

  test('of every other act is the one that the act is given under too', () => {
    const posts = [tenure('SECRETARY', 'qv'), tenure('ORGANISATION_BOARD', 'hm'), tenure('SECRETARIAT', 'hm')]
    expect(under('assessment/2024:qv', 'appraise', ...posts)).toBe('hm-ORGANISATION_BOARD')
    expect(under('assessment/2024:qv', 'self-rank', ...posts)).toBe('qv-SECRETARY')
    expect(under('organisation/2024', 'establish', ...posts)).toBe('hm-SECRETARIAT')
  })

  test('of what anybody may do is of the unit concerned, else of the authority, and one that is held', () => {
    const left = tenure('CHAIRMAN', 'qv', '2024-05-05')
    const away = tenure('SECRETARY', 'qd')
    const above = tenure('ORGANISATION_BOARD', 'hm')
    expect(under('cycle/2024', 'set-clock', left, away, above, tenure('SECRETARY', 'qv'))).toBe('qv-SECRETARY')
    expect(under('cycle/2024', 'set-clock', left, away, above)).toBe('hm-ORGANISATION_BOARD')
    expect(under('cycle/2024', 'set-clock', left)).toBeUndefined()
  })

  test('of a hand-over is the one that one has a part under: the outgoing head’s own has ended', () => {
    const ended = tenure('CHAIRMAN', 'qv', '2024-05-05')
    const act: Partial<HandoverAct> = {
      unit: 'qv',
      post: 'CHAIRMAN',
      outgoing: 'lan',
      outgoingTenure: ended.id,
      incoming: 'bao',
    }
    const actor: Actor = {
      kind: 'PERSON',
      person: 'lan',
      name: 'Nguyễn Thị Lan',
      tenures: [tenure('VERIFIER', 'hm'), ended],
    }
    const deed = {
      stream: 'handover/qv:CHAIRMAN:2024-05-06',
      command: { type: 'sign' },
      actor,
      today,
      unit: 'qv',
      facts,
    }
    expect(actedUnder({ ...deed, state: act }).tenure?.id).toBe('qv-CHAIRMAN')
    expect(actedUnder({ ...deed, state: { ...act, outgoing: 'another' } }).tenure?.id).toBe('hm-VERIFIER')
  })

  test('of what is done for another is his, with the paper by which it is done', () => {
    const mandate: Mandate = {
      id: 'qv/05-GUQ',
      number: '05-GUQ',
      tenure: { ...tenure('SECRETARY', 'qv'), person: 'bao', name: 'Trần Văn Bảo' },
      delegate: 'lan',
      remits: ['REPORTING'],
      from: today,
      to: today,
      given: '2024-05-01T02:00:00.000Z',
    }
    const actor: Actor = {
      kind: 'PERSON',
      person: 'lan',
      name: 'Nguyễn Thị Lan',
      tenures: [tenure('AREA_MEMBER', 'qv')],
      mandates: [mandate],
    }
    const { task: state } = inProgress()
    const deed = {
      stream: 'task/1',
      command: { type: 'report', report: aReport('2024-M04') },
      actor,
      today,
      facts,
      state,
    }
    expect(actedUnder({ ...deed, unit: 'qv' })).toEqual({
      person: 'lan',
      tenure: { id: 'qv-SECRETARY', post: 'SECRETARY', unit: 'qv' },
      delegation: { from: 'bao', decision: '05-GUQ' },
    })
    expect(actedUnder({ ...deed, unit: 'qv', today: '2024-05-07' })).not.toHaveProperty('delegation')
  })

  test('of what is delegated is the one that it is delegated from', () => {
    const posts = [tenure('SECRETARY', 'qv'), tenure('SECRETARIAT', 'hm')]
    const actor: Actor = { kind: 'PERSON', person: 'lan', name: 'Nguyễn Thị Lan', tenures: posts }
    const stream = 'organisation/house'
    const state = { tenures: posts, delegations: [{ id: 'hm/1', tenure: 'hm-SECRETARIAT' }] }
    const deed = { stream, actor, today, unit: undefined, facts, state }
    const named = (command: { readonly type: string; readonly tenure?: string; readonly delegation?: string }) =>
      actedUnder({ ...deed, command }).tenure?.id
    expect(posts.map(({ id }) => named({ type: 'delegate', tenure: id }))).toEqual(['qv-SECRETARY', 'hm-SECRETARIAT'])
    expect(named({ type: 'revoke-delegation', delegation: 'hm/1' })).toBe('hm-SECRETARIAT')
  })

  test('of what the system does is none', () => {
    expect(
      actedUnder({ stream: 'task/1', command: { type: 'remind' }, actor: SYSTEM, today, unit: 'qv', facts }),
    ).toEqual({})
  })
})
