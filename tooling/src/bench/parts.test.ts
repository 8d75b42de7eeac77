import { expect, test } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { chooseParts, parts } from './parts.ts'

test('none named means all, and those named come once each, in the order of the bench', () => {
  expect(chooseParts([])).toEqual(parts)
  expect(chooseParts(['search', 'grading', 'search']).map(({ name }) => name)).toEqual(['grading', 'search'])
})

test('a name that is no part is refused in both languages with the parts there are', () => {
  const refusal = () => chooseParts(['grading', 'grade'])
  expect(refusal).toThrow(WrongCall)
  expect(refusal).toThrow(
    /Không có phần đo "grade".*first-load, command.*\nNo part "grade".*search, units, load, province;/,
  )
})

test('the system is started for no part that does without', () => {
  const needs = (name: string) => chooseParts([name])[0]?.needs
  expect(['grading', 'search', 'verifying', 'sequencing'].map(needs)).not.toContain('SYSTEM')
  expect(['command', 'list', 'load', 'province'].map(needs)).toEqual(Array.from({ length: 4 }, () => 'SYSTEM'))
})
