import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test as plainTest } from 'vitest'
import { checkDerivation } from '../testing/check-derivation.ts'
import { randomCase } from '../testing/random-case.ts'
import type { Result } from './answer.ts'
import { gradeCase } from './index.ts'

const numbersIn = (value: unknown): number =>
  typeof value === 'number'
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, one) => sum + numbersIn(one), 0)
      : 0

/** One number of the derivation made wrong, the `at`th. */
const falsify = (value: unknown, at: { left: number }): unknown => {
  if (typeof value === 'number') return at.left-- === 0 ? value + 1 : value
  if (Array.isArray(value)) return value.map((one: unknown) => falsify(one, at))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, falsify(one, at)]))
}

const random = randomCase({ subjects: 6, tasks: 8, violations: 3 })

describe('a derivation', () => {
  test.prop([random], { numRuns: 200 })(
    'comes out again with pencil and paper',
    (input) => {
      expect(gradeCase(input, { toReach: false }).results.flatMap(checkDerivation)).toEqual([])
    },
    60_000,
  )

  plainTest('does not come out with a count changed', () => {
    const caught = fc.sample(random, { numRuns: 40, seed: 7 }).flatMap((input) =>
      gradeCase(input, { toReach: false }).results.flatMap((result) =>
        result.derivation.flatMap((step, place) => {
          if (step.step !== 'TASKS' || step.facts.variant !== 'AS_IT_STANDS') return []
          const wrong = falsify(step.outcome, { left: place % numbersIn(step.outcome) })
          const derivation = result.derivation.map((one) => (one === step ? { ...step, outcome: wrong } : one))
          return [checkDerivation({ ...result, derivation } as Result).length > 0] // a number more is still a number
        }),
      ),
    )
    expect(caught.length).toBeGreaterThan(40)
    expect(caught).not.toContain(false)
  })

  test.prop([random], { numRuns: 100 })(
    'names the certainty and the source of every rule',
    (input) => {
      for (const { derivation } of gradeCase(input, { toReach: false }).results) {
        for (const { rule, citation, certainty } of derivation) {
          expect([rule, citation, certainty].every((words) => words.length > 0)).toBe(true)
        }
      }
    },
    60_000,
  )
})
