import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween } from './dates.ts'
import { createFormat } from './format.ts'

const vi = createFormat('vi')
const en = createFormat('en')

test('a date is two digits, two digits and four, day first, in both languages', () => {
  expect([vi.date('2026-02-05'), en.date('2026-02-05')]).toEqual(['05/02/2026', '05/02/2026'])
})

test('a moment late in the evening of UTC is already the next day in Viet Nam', () => {
  expect(dayOf('2026-02-04T17:00:00.000Z')).toBe('2026-02-05')
  expect(vi.dateTime('2026-02-04T17:00:00.000Z')).toBe('05/02/2026 00:00')
  expect(vi.second('2026-02-04T17:00:09.999Z')).toBe('05/02/2026 00:00:09')
  expect(dayOf('2026-02-04T16:59:59.999Z')).toBe('2026-02-04')
})

test('days are counted by the calendar of Viet Nam, over a leap day and a new year', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2024-12-31T16:00:00.000Z', '2025-01-01')).toBe(1)
  expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1)
})

describe('what has a last day', () => {
  test.each([
    ['2026-02-08', 'còn 3 ngày', '3 days left'],
    ['2026-02-06', 'còn 1 ngày', '1 day left'],
    ['2026-02-05', 'hôm nay là hạn cuối', 'due today'],
    ['2026-02-04', 'quá hạn 1 ngày', '1 day overdue'],
    ['2026-02-03', 'quá hạn 2 ngày', '2 days overdue'],
  ])('due %s, seen on 2026-02-05: %s', (due, inVietnamese, inEnglish) => {
    expect(vi.due(due, '2026-02-05')).toBe(inVietnamese)
    expect(en.due(due, '2026-02-05')).toBe(inEnglish)
  })
})

test('near days are said in days, far ones in months, and today and tomorrow by name', () => {
  expect(vi.relative('2026-02-05', '2026-02-05')).toBe('hôm nay')
  expect(vi.relative('2026-02-06', '2026-02-05')).toBe('ngày mai')
  expect(en.relative('2026-01-26', '2026-02-05')).toBe('10 days ago')
  expect(en.relative('2026-08-05', '2026-02-05')).toBe('in 5 months')
})
