import type { Actor, Tenure } from '@khoan-viec/domain/organisation'
import { describe, expect, test } from 'vitest'
import { placeOf, stepOf, tryOpening } from './faults.ts'
import { beginForm, openingOf, type OpeningForm, retype } from './form.ts'

const nameOf = (year: string) => `Năm ${year}`
const tenure: Tenure = { id: 't', person: 'office', name: 'Năm', post: 'SECRETARIAT', unit: 'hm', from: '2020-01-01' }
const actor: Actor = { kind: 'PERSON', person: 'office', name: 'Năm', tenures: [tenure] }
const opener = { actor, today: '2026-11-28', now: '2026-11-28T02:00:00.000Z', years: [] }
const form = (changes: Partial<OpeningForm> = {}): OpeningForm => ({
  ...beginForm('2026-11-28', 'hm', nameOf),
  symbol: 'ThU',
  ...changes,
})

describe('a year begins', () => {
  test.each([
    ['2026-09-30', 2026],
    ['2026-10-01', 2027],
  ])('on %s as %i', (today, year) => {
    expect(beginForm(today, 'hm', nameOf)).toMatchObject({ year: String(year), name: `Năm ${year}` })
  })

  test('and lacks only the symbol of its documents', () => {
    const empty = tryOpening(form({ symbol: '' }), opener)
    expect(empty.ok ? undefined : empty.refusal.field).toBe('terms.symbol')
    expect(tryOpening(form(), opener)).toMatchObject({ ok: true, value: { terms: { id: '2027', rehearsal: false } } })
  })
})

test('another year takes along what was filled in, and leaves what was typed over', () => {
  const typed = form({ name: 'Của tôi' })
  const days = { ...typed.days, delivery: '2027-11-15' }
  const half = { ...typed, days, ...retype({ ...typed, days }, '202', nameOf) }
  const changed = { ...half, ...retype(half, '2028', nameOf) }
  expect(changed).toMatchObject({ name: 'Của tôi', from: '2028-01-01', to: '2028-12-31' })
  expect(changed.days).toMatchObject({ delivery: '2027-11-15', acceptance: '2028-12-08', close: '2029-01-18' })
})

test.each<[string, Partial<OpeningForm>, string, 1 | 2]>([
  ['a year that is none', { year: 'hai' }, 'terms.year', 1],
  ['a period that ends before it begins', { to: '2026-12-31' }, 'terms.period.to', 1],
  ['a count that is none', { tasksPerUnit: '2,5' }, 'terms.limits.tasksPerUnit', 1],
  ['reminders out of order', { remindAfterDays: '5; 3' }, 'plan.signing.remindAfterDays', 2],
  ['a date before what it waits for', { days: { ...form().days, grading: '2027-12-01' } }, 'plan.grading', 2],
])('a refusal stands at its field: %s', (_, changes, place, step) => {
  const tried = tryOpening(form(changes), opener)
  const found = tried.ok ? undefined : placeOf(tried.refusal)
  expect([found, stepOf(found)]).toEqual([place, step])
})

test('a year that is there is not opened again; its second half is another', () => {
  const years = ['2027']
  expect(tryOpening(form(), { ...opener, years })).toMatchObject({ ok: false, refusal: { field: 'terms.year' } })
  const second = form({ from: '2027-07-01' })
  expect(openingOf(second).terms.id).toBe('2027-07')
  expect(tryOpening(second, { ...opener, years }).ok).toBe(true)
})
