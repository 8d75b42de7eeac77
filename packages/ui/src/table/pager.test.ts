import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { pageSlice } from './page-slice.ts'

const lists = { page: fc.integer({ min: -5, max: 200 }), size: fc.integer({ min: 1, max: 50 }), total: fc.nat(5000) }

property.prop([lists.page, lists.size, lists.total])(
  'a page lies within the list and is no longer than a page',
  (page, size, total) => {
    const slice = pageSlice(page, size, total)
    expect(slice.page).toBeGreaterThanOrEqual(1)
    expect(slice.page).toBeLessThanOrEqual(slice.pages)
    expect(slice.to).toBeLessThanOrEqual(total)
    if (total > 0) expect(slice.to - slice.from + 1).toBeLessThanOrEqual(size)
  },
)

property.prop([lists.size, fc.integer({ min: 1, max: 5000 })])(
  'all pages together show every row once',
  (size, total) => {
    const { pages } = pageSlice(1, size, total)
    const rows = Array.from({ length: pages }, (_, index) => pageSlice(index + 1, size, total)).flatMap(
      ({ from, to }) => Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
    )
    expect(rows).toEqual(Array.from({ length: total }, (_, index) => index + 1))
  },
)

test('an empty list has one page, from nothing to nothing', () => {
  expect(pageSlice(3, 20, 0)).toEqual({ page: 1, pages: 1, from: 0, to: 0 })
})
