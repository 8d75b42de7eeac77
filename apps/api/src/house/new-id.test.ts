import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newHouseId } from './new-id.ts'
import { isRehearsalId } from './rehearsal-file.ts'

const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

test('of two houses the one made later sorts last, were it by a thousandth of a second', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 2_000 }), (made, later) => {
      const ids = [newHouseId(made), newHouseId(new Date(made.getTime() + later))]
      expect(ids.toSorted()).toEqual(ids)
      expect(ids.every(isRehearsalId)).toBe(true)
    }),
  )
})

test('one made by an earlier version in the same second sorts before', () => {
  const id = newHouseId(new Date('2026-03-01T08:00:00.000Z'))
  expect(['20260301-080000-ffffff', id].toSorted()).toEqual(['20260301-080000-ffffff', id])
})

test('two of one moment differ', () => {
  const now = new Date('2026-03-01T08:00:00.000Z')
  expect(newHouseId(now)).not.toBe(newHouseId(now))
})
