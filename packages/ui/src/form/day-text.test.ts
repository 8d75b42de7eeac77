import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readDay, writeDay } from './day-text.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

property.prop([days])('a day that was written is read back as itself', (day) => {
  expect(readDay(writeDay(day))).toBe(day)
})

property.prop([fc.string()])('whatever is typed is a day that exists, or nothing', (text) => {
  const day = readDay(text)
  if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
})

test.each(['5/2/2026', '05-02-2026', '05.02.2026', '05022026', ' 05/02/2026 '])('"%s" is 5 February', (text) => {
  expect(readDay(text)).toBe('2026-02-05')
})

test.each(['', '31/02/2026', '29/02/2025', '13/13/2026', '05/02/26', '2026-02-05x'])('"%s" is no day', (text) => {
  expect(readDay(text)).toBeUndefined()
})
