import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { screensOf } from './wall-pages.ts'

test.prop([fc.array(fc.nat(), { maxLength: 300 }), fc.integer({ min: 1, max: 20 })])(
  'every row stands on one screen, in its order, and no screen holds more than fit',
  (rows, most) => {
    const screens = screensOf(rows, most)
    expect(screens.flat()).toEqual(rows)
    expect(Math.max(...screens.map((screen) => screen.length))).toBeLessThanOrEqual(most)
    expect(screens.length).toBe(Math.max(1, Math.ceil(rows.length / most)))
  },
)
