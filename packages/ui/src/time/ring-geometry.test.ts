import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { pointOnRing } from './ring-geometry.ts'
import { shareOfYear } from './share-of-year.ts'

property.prop([fc.double({ min: 0, max: 1, noNaN: true })])('every point lies on the ring', (turn) => {
  const { x, y } = pointOnRing(84, turn)
  expect(Math.hypot(x, y)).toBeCloseTo(84, 1)
})

test('the ring begins at the top and goes clockwise', () => {
  expect(pointOnRing(10, 0)).toEqual({ x: 0, y: -10 })
  expect(pointOnRing(10, 0.25)).toEqual({ x: 10, y: -0 })
})

test('a year runs from its first day to its end, leap day and all, and holds what lies outside at its edges', () => {
  expect(shareOfYear('2024-01-01', 2024)).toBe(0)
  expect(shareOfYear('2024-07-02', 2024)).toBe(0.5)
  expect(shareOfYear('2025-03-01', 2024)).toBe(1)
  expect(shareOfYear('2023-12-31', 2024)).toBe(0)
})
