import { describe, expect, test } from 'vitest'
import { isRealDay, isWholeYear } from './days.ts'

describe('a whole year', () => {
  test.each([
    ['2026-01-01', '2026-12-31', true],
    ['2026-01-01', '2026-12-30', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-02-27', false],
    ['2023-03-01', '2024-02-29', true],
    ['2023-03-01', '2024-02-28', false],
    ['2025-07-01', '2026-06-30', true],
    ['2020-01-01', '2024-12-31', true],
  ])('from %s to %s: %s', (from, to, whole) => {
    expect(isWholeYear({ from, to })).toBe(whole)
  })
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '26-01-01', '2026-01-01T00:00'])(
  '%s is no day',
  (day) => {
    expect(isRealDay(day)).toBe(false)
  },
)
