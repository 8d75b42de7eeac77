import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { linearScale, niceTicks, sharesOf } from './scale.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })

property.prop([value, fc.double({ min: 0.01, max: 1e6, noNaN: true })])(
  'ticks cover what they measure, evenly',
  (from, width) => {
    const ticks = niceTicks(from, from + width, 4)
    const [first = Number.NaN, second = Number.NaN] = ticks
    const step = second - first
    expect(first).toBeLessThanOrEqual(from + step * 1e-6)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(from + width - step * 1e-6)
    for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(first + index * step, 3)
    expect(ticks.length).toBeLessThanOrEqual(7)
  },
)

test('values that are all the same still have a scale', () => {
  expect(niceTicks(0, 0, 4).length).toBeGreaterThan(1)
  expect(niceTicks(5, 5, 4).length).toBeGreaterThan(1)
  expect(linearScale([5, 5], [0, 100])(5)).toBe(50)
})

property.prop([value, value])('a scale maps its ends onto the ends', (low, high) => {
  fc.pre(low !== high)
  const scale = linearScale([low, high], [240, 0])
  expect(scale(low)).toBeCloseTo(240, 6)
  expect(scale(high)).toBeCloseTo(0, 6)
})

property.prop([fc.array(fc.nat(1000), { minLength: 1 })])(
  'shares add up to a whole, or to nothing of nothing',
  (counts) => {
    const sum = sharesOf(counts).reduce((total, share) => total + share, 0)
    expect(sum).toBeCloseTo(counts.some((count) => count > 0) ? 1 : 0, 9)
  },
)
