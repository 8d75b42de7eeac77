import { expect, test } from 'vitest'
import { strangersWaitAfter, waitAfter } from './sign-in-delay.ts'

test('a few mistakes cost nothing, then each doubles the wait, to a quarter of an hour', () => {
  expect([0, 1, 4, 5, 6, 7, 8].map(waitAfter)).toEqual([0, 0, 0, 5_000, 10_000, 20_000, 40_000])
  expect(waitAfter(60)).toBe(900_000)
})

test('unknown places together are held up only after a hundred', () => {
  expect(strangersWaitAfter(99)).toBe(0)
  expect(strangersWaitAfter(100)).toBe(86_400_000)
})
