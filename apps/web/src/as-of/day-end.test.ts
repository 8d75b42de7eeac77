import { expect, test } from 'vitest'
import { dayOf } from '../format/index.ts'
import { endOfDay, plusDays } from './day-end.ts'
import { stepKeys } from './step-keys.ts'

test('a day ends when the next begins in Viet Nam', () => {
  const end = endOfDay('2024-02-29')
  expect(dayOf(end)).toBe('2024-02-29')
  expect(dayOf(new Date(Date.parse(end) + 1).toISOString())).toBe('2024-03-01')
})

test('steps by days over months and years', () => {
  expect([plusDays('2024-02-28', 1), plusDays('2024-03-01', -1), plusDays('2024-12-31', 1)]).toEqual([
    '2024-02-29',
    '2024-02-29',
    '2025-01-01',
  ])
})

test.each([
  [{ altKey: true, code: 'Comma' }, 'previousEntry'],
  [{ altKey: true, code: 'Period' }, 'nextEntry'],
  [{ altKey: true, shiftKey: true, code: 'Comma' }, 'previousDay'],
  [{ altKey: true, shiftKey: true, code: 'Period' }, 'nextDay'],
  [{ code: 'Comma' }, undefined],
  [{ altKey: true, ctrlKey: true, code: 'Comma' }, undefined],
  [{ altKey: true, code: 'KeyA' }, undefined],
])('%j steps to %s', (pressed, step) => {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
  expect(stepKeys({ ...none, ...pressed })).toBe(step)
})
