import { expect, test } from 'vitest'
import vi from '../../words/vi/grading-compare.ts'
import { sayNeed } from './say-need.ts'

test('what is lacking is called by its name, never by its place in the case', () => {
  expect(sayNeed('subjects[3].common', vi)).toBe(vi.lacks(vi.needs.common))
  expect(sayNeed('subjects[0].criteria.results', vi)).toBe(vi.lacks(vi.needs.results))
  expect(sayNeed('period.to', vi)).toBe(vi.lacksSomething)
})
