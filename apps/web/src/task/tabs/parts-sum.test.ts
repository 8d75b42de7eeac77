import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { awaitedOf, sumOf } from './parts-sum.ts'

property.prop([fc.array(fc.integer({ min: 0, max: 1e9 }))])('millionths add up exactly', (millionths) => {
  const whole = millionths.reduce((sum, each) => sum + each, 0)
  expect(
    sumOf(
      millionths.map((each) => each / 1e6),
      (each) => each,
    ),
  ).toBe(whole / 1e6)
})

const part = { id: 'a', cell: 'Khối 1', cellSecretary: 'p1', areaMember: 'p2', quota: 1, reported: [] }

test('a part waits for both until each has accepted it', () => {
  expect(awaitedOf({ ...part, acceptedBy: [] })).toEqual(['p1', 'p2'])
  expect(awaitedOf({ ...part, acceptedBy: ['p2'] })).toEqual(['p1'])
  expect(awaitedOf({ ...part, acceptedBy: ['p1', 'p2'] })).toEqual([])
  expect(awaitedOf({ ...part, areaMember: 'p1', acceptedBy: [] })).toEqual(['p1'])
})
