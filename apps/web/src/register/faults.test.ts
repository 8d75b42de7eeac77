import { expect, test } from 'vitest'
import { idOfPlace, placeInForm } from './faults.ts'

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
