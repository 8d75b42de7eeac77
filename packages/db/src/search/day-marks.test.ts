import { fc, test as property } from '@fast-check/vitest'
import { plusDays } from '@khoan-viec/domain/calendar'
import { expect, test } from 'vitest'
import { dayMarksOf, within } from './day-marks.ts'
import { daysFrom } from './days.ts'
import type { Query } from './query.ts'

const days = fc
  .date({ min: new Date('2019-12-01'), max: new Date('2031-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const marksIn = (query: Query): readonly string[] =>
  query.kind === 'phrase' ? query.terms : query.kind === 'but' ? [] : query.of.flatMap(marksIn)

const covers = (query: Query, day: string): boolean => marksIn(query).some((mark) => dayMarksOf(day).includes(mark))

property.prop([days, days, days])('days from one to another are those days and no others', (from, to, day) => {
  const query = within({ from, to })
  expect(covers(query, day)).toBe(from <= day && day <= to)
  if (from > to) return
  for (const edge of [from, to]) expect(covers(query, edge)).toBe(true)
  for (const beyond of [plusDays(from, -1), plusDays(to, 1)]) expect(covers(query, beyond)).toBe(false)
})

property.prop([days, days])('and are covered by few marks', (from, to) => {
  expect(marksIn(within({ from, to })).length).toBeLessThanOrEqual(2 * (30 + 11 + 9) + 2)
})

test('a whole year is one mark, and without an end there are few as well', () => {
  expect(marksIn(within({ from: '2024-01-01', to: '2024-12-31' }))).toEqual(['y:2024'])
  expect(marksIn(within({ from: '2024-02-01', to: '2024-02-29' }))).toEqual(['m:2024-02'])
  expect(marksIn(within(daysFrom('2024-03-05', undefined))).length).toBeLessThan(70)
  expect(covers(within(daysFrom(undefined, '2024-03-05')), '2020-01-01')).toBe(true)
  expect(daysFrom('0000-01-01', '9999-12-31')).toEqual(daysFrom())
})
