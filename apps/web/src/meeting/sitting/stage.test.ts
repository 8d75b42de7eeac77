import type { AgendaItem, AgendaRound } from '@khoan-viec/protocol/meeting'
import { expect, test } from 'vitest'
import { currentOf, expectedOf, nextAfter, stageOf } from './stage.ts'

const round = (state: AgendaRound['state']): AgendaRound => ({
  state,
  present: [],
  recused: [],
  given: 0,
  takesPart: false,
  isRecused: false,
})
const conclusion = { verdict: 'APPROVED', ground: '', at: '2024-02-20T02:00:00.000Z', by: 'chair' } as const
const item = (id: string, rest: Pick<AgendaItem, 'round' | 'conclusion'>): AgendaItem =>
  ({ row: { id }, registration: {}, ...rest }) as never

const done = item('a', { round: round('CLOSED'), conclusion })
const ready = item('b', { round: round('CLOSED') })
const asking = item('c', { round: round('OPEN') })
const ahead = item('d', {})

test('a task is ahead, asked about, ready for the chair, and concluded', () => {
  expect([ahead, asking, ready, done].map(stageOf)).toEqual(['ahead', 'asking', 'ready', 'concluded'])
})

test('the meeting is at the first task without a conclusion', () => {
  expect(currentOf([done, asking, ready])).toBe(asking)
  expect(currentOf([done])).toBeUndefined()
})

test('the next one comes round to those left behind, and never to itself', () => {
  expect(nextAfter([ready, asking, done], 'c')).toBe(ready)
  expect(nextAfter([ready, asking, done], 'b')).toBe(asking)
  expect(nextAfter([done, asking], 'c')).toBeUndefined()
})

test('somebody in both bodies is awaited once, somebody recused not at all', () => {
  const present = [
    { person: 'p', name: 'P', body: 'STANDING_COMMITTEE' },
    { person: 'p', name: 'P', body: 'PEOPLES_COMMITTEE_STANDING' },
    { person: 'q', name: 'Q', body: 'STANDING_COMMITTEE' },
  ] as const
  expect(expectedOf({ present, recused: [] })).toBe(2)
  expect(expectedOf({ present, recused: present.slice(2) })).toBe(1)
})
