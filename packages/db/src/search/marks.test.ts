import { fc, test as property } from '@fast-check/vitest'
import { plusDays } from '@khoan-viec/domain/calendar'
import { expect, test } from 'vitest'
import { marksOf, within } from './marks.ts'
import type { Query } from './query.ts'

const days = fc
  .date({ min: new Date('2019-12-01'), max: new Date('2031-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const marksOn = (day: string): readonly string[] =>
  marksOf({
    stream: 'task/a',
    seq: 1,
    kind: 'directed',
    version: 1,
    cycle: '2024',
    actor: { system: true },
    at: { virtual: `${day}T02:00:00.000Z`, real: `${day}T02:00:00.000Z` },
    request: { id: 'r', hash: '' },
    workflow: { id: 'task/a', run: 'run' },
    files: [],
    event: { type: 'directed' },
  })

const marksIn = (query: Query): readonly string[] =>
  query.kind === 'phrase' ? query.terms : query.kind === 'but' ? [] : query.of.flatMap(marksIn)

const covers = (query: Query, day: string): boolean => marksIn(query).some((mark) => marksOn(day).includes(mark))

property.prop([days, days, days])('days from one to another are those days and no others', (from, to, day) => {
  const query = within(from, to)
  expect(covers(query, day)).toBe(from <= day && day <= to)
  if (from > to) return
  for (const edge of [from, to]) expect(covers(query, edge)).toBe(true)
  for (const beyond of [plusDays(from, -1), plusDays(to, 1)]) expect(covers(query, beyond)).toBe(false)
})

property.prop([days, days])('and are covered by few marks', (from, to) => {
  expect(marksIn(within(from, to)).length).toBeLessThanOrEqual(2 * (30 + 11 + 9) + 2)
})

test('a whole year is one mark, and without an end there are few as well', () => {
  expect(marksIn(within('2024-01-01', '2024-12-31'))).toEqual(['y:2024'])
  expect(marksIn(within('2024-02-01', '2024-02-29'))).toEqual(['m:2024-02'])
  expect(marksIn(within('2024-03-05', undefined)).length).toBeLessThan(70)
  expect(covers(within(undefined, '2024-03-05'), '2020-01-01')).toBe(true)
  expect(marksIn(within('0000-01-01', '9999-12-31'))).toEqual(marksIn(within()))
})

test('a day is that of Vietnam', () => {
  const late = { virtual: '2024-02-29T17:30:00.000Z', real: '2024-02-29T17:30:00.000Z' }
  const entry = {
    stream: 'task/a',
    seq: 1,
    kind: 'directed',
    version: 1,
    cycle: '2024',
    actor: { person: 'P1', tenure: { id: 't', post: 'AUDITOR', unit: 'hm' } },
    at: late,
    request: { id: 'r', hash: '' },
    workflow: { id: 'task/a', run: 'run' },
    files: [],
    event: { type: 'directed' },
  } as const
  expect(marksOf(entry)).toEqual([
    'by:person',
    'p:^p1',
    't:^a^u^d^i^t^o^r',
    'k:directed',
    's:task/a',
    'g:task',
    'd:2024-03-01',
    'e:202',
    'y:2024',
    'm:2024-03',
  ])
})
