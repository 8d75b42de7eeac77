import { fc, test } from '@fast-check/vitest'
import { unitList } from '@khoan-viec/protocol/unit'
import { expect } from 'vitest'
import { readListAddress } from './list-question.ts'

const typed = fc.oneof(fc.string(), fc.constantFrom('WARD', '-tasks', 'red', '3', '-1', '1e9', ''))

test.prop([fc.record({ text: typed, kind: typed, page: typed, sort: typed }, { requiredKeys: [] })])(
  'whatever stands in the address, the question is one that the server takes',
  ({ text, ...address }) => {
    const words = text === undefined ? {} : { text: text.replaceAll(/\p{C}/gu, '') }
    expect(unitList.safeParse(readListAddress({ ...address, ...words })).success).toBe(true)
  },
)

test('an address says which page of what, in which order', () => {
  expect(readListAddress({ text: ' quỳnh ', kind: 'WARD', page: '3', sort: '-red' })).toMatchObject({
    text: 'quỳnh',
    kind: 'WARD',
    page: 3,
    sort: '-red',
  })
  expect(readListAddress({ kind: 'PLANET', page: '0', sort: 'mood' })).toEqual(readListAddress({}))
})
