import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { moveIn } from './move-in.ts'

const lists = fc.uniqueArray(fc.string(), { maxLength: 12 })

property.prop([lists, fc.integer({ min: -1, max: 12 }), fc.integer({ min: -3, max: 3 })])(
  'a move keeps every item once, and puts the moved one where it was sent or leaves all as it was',
  (items, index, by) => {
    const moved = moveIn(items, index, by)
    expect(moved.toSorted()).toEqual(items.toSorted())
    if (moved !== items) expect(moved[index + by]).toBe(items[index])
    else expect(moved).toEqual(items)
  },
)

property.prop([lists, fc.integer({ min: 0, max: 10 })])('down and up again is where it began', (items, index) => {
  fc.pre(index + 1 < items.length)
  expect(moveIn(moveIn(items, index, 1), index + 1, -1)).toEqual(items)
})
