import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { moveInGrid } from './move-in-grid.ts'

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

property.prop([
  fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.constantFrom(...keys), { maxLength: 30 }),
])('whatever is pressed, one stands on a cell', (lengths, presses) => {
  const first = lengths.findIndex((length) => length > 0)
  fc.pre(first >= 0)
  let place = { row: first, column: 0 }
  for (const key of presses) {
    place = moveInGrid(lengths, place, key) ?? place
    expect(place.column).toBeLessThan(lengths[place.row] ?? 0)
  }
})

test('rows without tasks are passed over, and a shorter row takes its last cell', () => {
  expect(moveInGrid([3, 0, 1], { row: 0, column: 2 }, 'ArrowDown')).toEqual({ row: 2, column: 0 })
  expect(moveInGrid([3, 0, 1], { row: 2, column: 0 }, 'ArrowUp')).toEqual({ row: 0, column: 0 })
})

test('other keys move nothing', () => {
  expect(moveInGrid([3], { row: 0, column: 0 }, 'Enter')).toBeUndefined()
})
