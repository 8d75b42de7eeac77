import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type Answer, begin, type Delivery, drop, giveUp, handOver, hasEnded, hear } from './delivery.ts'

/** What may happen to a delivery, in any order: attempts that overlap, die half-way and hear late. */
type Happening =
  | { readonly kind: 'begin' | 'give-up' }
  | { readonly kind: 'last-byte'; readonly of: number }
  | { readonly kind: 'hear'; readonly of: number; readonly answer: Answer }

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({ kind: 'begin' as const }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('last-byte' as const), of: fc.integer({ min: 1, max: 4 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('hear' as const),
        of: fc.integer({ min: 1, max: 4 }),
        answer: fc.constantFrom<Answer[]>('ACCEPTED', 'LATER', 'NEVER', 'SILENCE'),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'give-up' as const }) },
  ),
  { maxLength: 30 },
)

const fresh: Delivery = { state: 'WAITING', attempt: 0 }

/** A server that has whatever was handed over to it unless it said that it does not take it. */
function live(lived: readonly Happening[], repeatable: boolean) {
  let delivery = fresh
  let mayHave = 0
  let hasIt = false
  const open = new Set<number>()
  for (const happening of lived) {
    if (happening.kind === 'begin') delivery = begin(delivery, { repeatable })
    if (happening.kind === 'give-up') delivery = giveUp(delivery)
    if (happening.kind === 'last-byte') {
      const next = handOver(delivery, happening.of)
      if (!next) continue
      delivery = next
      open.add(happening.of)
      mayHave++
    }
    // Nothing is accepted that was not handed over, and each attempt is answered once.
    if (happening.kind === 'hear' && (open.has(happening.of) || happening.answer !== 'ACCEPTED')) {
      const { of, answer } = happening
      if (open.delete(of) && (answer === 'LATER' || answer === 'NEVER')) mayHave--
      if (answer === 'ACCEPTED') hasIt = true
      delivery = hear(delivery, of, answer, { repeatable })
    }
  }
  return { delivery, mayHave, hasIt }
}

property.prop([happenings], { numRuns: 2_000 })('a mail is handed over once at most, until it is refused', (lived) => {
  const { delivery, mayHave, hasIt } = live(lived, false)
  expect(mayHave).toBeLessThanOrEqual(1)
  if (delivery.state === 'SENT') expect(hasIt).toBe(true)
  // What somebody may have is never shown as if he had it not.
  if (mayHave === 1) expect(['HANDED_OVER', 'SENT', 'UNKNOWN']).toContain(delivery.state)
})

property.prop([happenings, fc.boolean()])(
  'what has ended stays as it is, but that a late word may tell it arrived',
  (lived, repeatable) => {
    const { delivery } = live(lived, repeatable)
    if (!hasEnded(delivery)) return
    expect(begin(delivery, { repeatable })).toEqual(delivery)
    expect(giveUp(delivery)).toEqual(delivery)
    expect(drop(delivery)).toEqual(delivery)
    expect(hear(delivery, delivery.attempt, 'LATER', { repeatable })).toEqual(delivery)
  },
)

test('who can tell a repetition is asked again when nothing was heard', () => {
  const begun = begin(fresh, { repeatable: true })
  const over = handOver(begun, 1)
  expect(over && begin(over, { repeatable: true })).toEqual({ state: 'BEGUN', attempt: 2 })
  expect(over && begin(over, { repeatable: false })).toEqual({ state: 'UNKNOWN', attempt: 1 })
})
