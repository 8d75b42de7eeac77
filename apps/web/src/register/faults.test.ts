import { expect, test } from 'vitest'
import { idOfPlace, placeInForm, sayFault } from './faults.ts'
import { emptyForm } from './form.ts'

test('a refusal of the server finds its field', () => {
  expect(placeInForm({ code: 'missing', field: 'registration.indicators[1].target' })).toBe('indicators[1].target')
  expect(placeInForm({ code: 'limit-reached' })).toBe('')
})

test.each([
  ['title', 'f-title'],
  ['indicators[1].target', 'f-indicators-1-target'],
  ['supportAsked[0].who', 'f-supportAsked-0-who'],
])('the field for %s is %s', (place, id) => {
  expect(idOfPlace(place)).toBe(id)
})

test('a number that cannot be read is called so, and a threshold short of the target too', () => {
  const form = emptyForm('vi')
  const [indicator] = form.indicators
  if (!indicator) throw new Error('a form begins with an indicator')
  const at = (field: string) => ({ code: 'malformed', field }) as const
  expect(sayFault(at('indicators[0].target'), form)).toContain('số')
  expect(sayFault(at('indicators[0].exceed'), { ...form, indicators: [{ ...indicator, exceed: '5' }] })).toContain(
    'vượt mức',
  )
  expect(sayFault(at('indicators[0].exceed'), { ...form, indicators: [{ ...indicator, exceed: 'năm' }] })).toContain(
    'nhập số',
  )
})

test('a deadline outside of the year is told the year', () => {
  const data = { opens: '2024-01-08', closes: '2024-11-29' }
  expect(sayFault({ code: 'deadline-outside-cycle', field: 'deadline', data }, emptyForm('vi'))).toContain('29/11/2024')
})

test('an empty field is called empty, and a vague one vague', () => {
  const form = emptyForm('vi')
  const notClear = { code: 'not-clear', field: 'product' } as const
  expect(sayFault(notClear, form)).toBe('Bạn chưa điền mục này.')
  expect(sayFault(notClear, { ...form, product: 'x' })).toContain('cụ thể hơn')
  expect(sayFault({ code: 'not-clear', field: 'deadline' }, form)).toContain('ngày có thật')
})
