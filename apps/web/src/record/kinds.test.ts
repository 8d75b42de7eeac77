import { happenings } from '@khoan-viec/words/vi'
import { expect, test } from 'vitest'
import { kindGroups } from './kinds.ts'

test('every kind of entry is found under exactly one heading', () => {
  const grouped = Object.values(kindGroups).flat()
  expect(grouped.toSorted()).toEqual(Object.keys(happenings.happened).toSorted())
})
