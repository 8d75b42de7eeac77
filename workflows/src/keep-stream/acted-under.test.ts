import { blankFacts } from '@khoan-viec/domain/cycle'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import { type Actor, type Post, SYSTEM, type Tenure } from '@khoan-viec/domain/organisation'
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
  return actedUnder({ stream, type, actor, today, unit: 'qv', facts }).tenure?.id
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
    const deed = { stream: 'handover/qv:CHAIRMAN:2024-05-06', type: 'sign', actor, today, unit: 'qv', facts }
    expect(actedUnder({ ...deed, state: act }).tenure?.id).toBe('qv-CHAIRMAN')
    expect(actedUnder({ ...deed, state: { ...act, outgoing: 'another' } }).tenure?.id).toBe('hm-VERIFIER')
  })

  test('of what the system does is none', () => {
    expect(actedUnder({ stream: 'task/1', type: 'remind', actor: SYSTEM, today, unit: 'qv', facts })).toEqual({})
  })
})
