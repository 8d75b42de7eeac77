import { expect, test } from 'vitest'
import { readPeriod, romanQuarter } from './period.ts'

test('months and quarters are told apart', () => {
  expect(readPeriod('2024-M03')).toEqual({ kind: 'month', number: 3, year: '2024' })
  expect(readPeriod('2024-Q1')).toEqual({ kind: 'quarter', number: 1, year: '2024' })
})

test.each(['', '2024', '2024-W10', 'M03', '2024-M', '2024-M033'])('"%s" is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined()
})

test('every quarter has a figure of its own', () => {
  expect(new Set([1, 2, 3, 4].map(romanQuarter)).size).toBe(4)
})
