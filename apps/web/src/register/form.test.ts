import { fc, test } from '@fast-check/vitest'
import { taskCategories, taskFields, type Indicator, type Registration } from '@khoan-viec/domain/task'
import { describe, expect } from 'vitest'
import { emptyForm, formOf, freshId, registrationOf } from './form.ts'

const text = fc.string({ maxLength: 40 })
const decimal = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((micro) => micro / 1000)
const positive = fc.integer({ min: 1, max: 100 })
const day = fc
  .integer({ min: 0, max: 364 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))

const numberIndicator = (id: string): fc.Arbitrary<Indicator> =>
  fc.record(
    {
      id: fc.constant(id),
      name: text,
      kind: fc.constant('NUMBER' as const),
      uom: text,
      baseline: decimal,
      target: decimal,
      exceed: decimal,
      weight: positive,
    },
    { requiredKeys: ['id', 'name', 'kind', 'uom', 'baseline', 'target', 'weight'] },
  )
const yesNo = (id: string): fc.Arbitrary<Indicator> =>
  fc.record({
    id: fc.constant(id),
    name: text,
    kind: fc.constant('YES_NO' as const),
    uom: fc.constant(''),
    baseline: fc.constant(0),
    target: fc.constant(1),
    weight: positive,
  })
const indicators = fc
  .tuple(fc.oneof(numberIndicator('i1'), yesNo('i1')), numberIndicator('i2'))
  .chain((both) => fc.constantFrom([both[0]], [...both]))
const milestones = fc
  .uniqueArray(day, { maxLength: 4 })
  .map((days) =>
    days
      .toSorted()
      .map((due, n) => ({ id: `m${n + 1}`, due, what: `${n}`, ...(n % 2 === 0 ? { indicator: 'i1', value: n } : {}) })),
  )

const registration: fc.Arbitrary<Registration> = fc.record(
  {
    title: text,
    category: fc.constantFrom(...taskCategories),
    field: fc.constantFrom(...taskFields),
    obstacle: text,
    notRoutine: text,
    basis: text,
    product: text,
    indicators,
    milestones,
    deadline: day,
    weight: positive,
    allOrNothing: fc.boolean(),
    leadPerson: text,
    coordination: text,
    responsibility: text,
    authority: text,
    supportAsked: fc.array(fc.record({ what: text, who: text }), { maxLength: 3 }),
    risks: text,
    untilYear: fc.integer({ min: 2024, max: 2029 }),
  },
  {
    requiredKeys: [
      'title',
      'category',
      'field',
      'obstacle',
      'notRoutine',
      'basis',
      'product',
      'indicators',
      'milestones',
      'deadline',
      'weight',
      'allOrNothing',
      'leadPerson',
      'coordination',
      'responsibility',
      'authority',
      'supportAsked',
      'risks',
    ],
  },
)

test.prop([registration, fc.constantFrom('vi' as const, 'en' as const)])(
  'what is laid out for editing and sent again is the same',
  (given, spoken) => {
    expect(registrationOf(formOf(given, spoken))).toEqual(given)
  },
)

test.prop([registration])('a draft survives being kept as text', (given) => {
  const form = formOf(given, 'vi')
  expect(JSON.parse(JSON.stringify(form))).toEqual(form)
})

describe('numbers', () => {
  test.each([
    ['vi', '1.500', 1500],
    ['en', '1.500', 1.5],
    ['vi', '2,5', 2.5],
  ] as const)('written in %s, %s is %d', (spoken, weight, value) => {
    expect(registrationOf({ ...emptyForm(spoken), weight }).weight).toBe(value)
  })

  test('half typed are no number, and refused at their place', () => {
    expect(registrationOf({ ...emptyForm('vi'), weight: '12,' }).weight).toBeNaN()
  })
})

test('milestones are sent by day, whatever the order in which they were entered', () => {
  const two = ['2024-09-01', '2024-03-01'].map((due, n) => ({ id: `m${n}`, due, what: 'x', indicator: '', value: '' }))
  expect(registrationOf({ ...emptyForm('vi'), milestones: two }).milestones.map(({ due }) => due)).toEqual([
    '2024-03-01',
    '2024-09-01',
  ])
})

test.prop([fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 })])(
  'a fresh id is taken by nothing',
  (numbers) => {
    const taken = numbers.map((n) => ({ id: `i${n}` }))
    expect(taken.map(({ id }) => id)).not.toContain(freshId('i', taken))
  },
)
