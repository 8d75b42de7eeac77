import { fc, test } from '@fast-check/vitest'
import { todoKinds } from '@khoan-viec/domain/stream'
import { type Awaited, urgencies, urgencyOf } from '@khoan-viec/protocol/my-work'
import { describe, expect } from 'vitest'
import { arrange } from './arrange.ts'

const TODAY = '2024-03-10'

const todo = (changes: Partial<Awaited> = {}): Awaited => ({ key: 'k', kind: 'sign', about: {}, ...changes })

describe('how much it presses', () => {
  test.each([
    ['2024-03-09', 'overdue'],
    ['2024-03-10', 'soon'],
    ['2024-03-17', 'soon'],
    ['2024-03-18', 'later'],
  ])('due %s: %s', (due, urgency) => expect(urgencyOf(todo({ due }), TODAY)).toBe(urgency))

  test('without a date it waits', () => {
    expect(urgencyOf(todo(), TODAY)).toBe('open')
  })

  test('what opens later cannot be done yet, and what opens today can', () => {
    expect(urgencyOf(todo({ due: '2024-03-12', about: { opens: '2024-03-11' } }), TODAY)).toBe('ahead')
    expect(urgencyOf(todo({ due: '2024-03-12', about: { opens: TODAY } }), TODAY)).toBe('soon')
  })
})

const day = fc.integer({ min: 1, max: 31 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`)
const awaited: fc.Arbitrary<Awaited> = fc.record(
  {
    key: fc.uuid(),
    kind: fc.constantFrom(...todoKinds),
    due: day,
    about: fc.record({ opens: day }, { requiredKeys: [] }),
  },
  { requiredKeys: ['key', 'kind', 'about'] },
)

test.prop([fc.array(awaited, { maxLength: 40 })])(
  'everything stands in the list once, the most pressing first',
  (todos) => {
    const groups = arrange(todos, TODAY)
    const shown = groups.flatMap(({ bundles }) => bundles.flatMap((bundle) => bundle.todos))
    expect(shown.toSorted(byKey)).toEqual(todos.toSorted(byKey))
    expect(groups.map(({ count }) => count)).toEqual(
      groups.map(({ bundles }) => bundles.flatMap((each) => each.todos).length),
    )
    const order = groups.map(({ urgency }) => urgencies.indexOf(urgency))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  },
)

test.prop([fc.array(awaited, { maxLength: 40 })])('what stands together is of one kind', (todos) => {
  for (const { bundles } of arrange(todos, TODAY))
    for (const bundle of bundles) expect(bundle.todos.every(({ kind }) => kind === bundle.kind)).toBe(true)
})

test('four of a kind stand together, three do not', () => {
  const signs = Array.from({ length: 4 }, (_, n) => todo({ key: `k${n}` }))
  expect(arrange(signs, TODAY)[0]?.bundles).toHaveLength(1)
  expect(arrange(signs.slice(1), TODAY)[0]?.bundles).toHaveLength(3)
})

const byKey = (one: Awaited, other: Awaited): number => one.key.localeCompare(other.key)
