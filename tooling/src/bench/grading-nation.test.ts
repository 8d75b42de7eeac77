import { parseCase } from '@khoan-viec/grading/case'
import { expect, test } from 'vitest'
import { generateNation } from './grading-nation.ts'

test('the generated nation is a case, the same for the same seed, with failed tasks among its tasks', () => {
  const nation = generateNation(30, { tasksEach: 8, seed: 5 })
  expect(parseCase(nation)).toMatchObject({ ok: true })
  expect(generateNation(30, { tasksEach: 8, seed: 5 })).toEqual(nation)
  expect(generateNation(30, { tasksEach: 8, seed: 6 })).not.toEqual(nation)
  expect(nation.subjects).toHaveLength(90)
  expect(nation.tasks).toHaveLength(240)
  expect(nation.tasks?.some(({ outcome }) => outcome === 'NOT_DONE')).toBe(true)
})
