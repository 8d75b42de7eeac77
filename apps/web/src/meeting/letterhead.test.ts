import { expect, test } from 'vitest'
import { letterheadOf } from './letterhead.ts'

test('a committee signs under its own name and dates its papers at the place alone', () => {
  expect(letterheadOf('Thị xã Hoàng Mai')).toEqual({ issuer: 'Thị ủy Hoàng Mai', place: 'Hoàng Mai' })
  expect(letterheadOf('Tỉnh Nghệ An')).toEqual({ issuer: 'Tỉnh ủy Nghệ An', place: 'Nghệ An' })
})

test('an authority of another kind keeps its name', () => {
  expect(letterheadOf('Phường Vinh')).toEqual({ issuer: 'Phường Vinh', place: 'Phường Vinh' })
})
