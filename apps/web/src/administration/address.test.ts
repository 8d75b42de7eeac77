import { expect, test } from 'vitest'
import { readAddress, writeAddress } from './address.ts'

test('the address says the day, the function and the words', () => {
  expect(readAddress({ on: '2025-07-01', by: 'state', text: ' hoang mai ' })).toEqual({
    on: '2025-07-01',
    by: 'state',
    text: 'hoang mai',
  })
})

test('what it does not understand it leaves out', () => {
  const nothing = { on: undefined, by: 'party', text: '' }
  expect(readAddress({})).toEqual(nothing)
  for (const on of ['hôm nay', '2025-02-31', '2025-13-01', ['2025-07-01']])
    expect(readAddress({ on, by: 'army' })).toEqual(nothing)
})

test('goes along from page to page', () => {
  expect(writeAddress({ on: undefined, by: 'party' })).toBe('')
  const address = writeAddress({ on: '2025-07-01', by: 'ranking' })
  expect(readAddress(Object.fromEntries(new URLSearchParams(address)))).toMatchObject({
    on: '2025-07-01',
    by: 'ranking',
  })
})
