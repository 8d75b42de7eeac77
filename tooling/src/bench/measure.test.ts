import { expect, test } from 'vitest'
import { spreadOf } from './measure.ts'

test.each([1, 2, 3, 99, 100, 101, 1_000])(
  'of %d values at least the named share lies at or below, and less than it below',
  (count) => {
    const values = Array.from({ length: count }, (_, n) => (n * 7) % count)
    const { p50, p99 } = spreadOf(values)
    for (const [share, value] of [
      [0.5, p50],
      [0.99, p99],
    ] as const) {
      expect(values.filter((each) => each <= value).length).toBeGreaterThanOrEqual(share * count)
      expect(values.filter((each) => each < value).length).toBeLessThan(share * count)
    }
  },
)
