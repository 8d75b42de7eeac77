import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test as plainTest } from 'vitest'
import { checkDerivation } from '../testing/check-derivation.ts'
import { at, numbersIn, oneMore, withAt } from '../testing/numbers-in.ts'
import { randomCase } from '../testing/random-case.ts'
import { gradeCase, type Seen } from './index.ts'

/** What the checker works out again, or finds again in another place. Whatever else is shown is given. */
const WORKED_OUT: readonly RegExp[] = [
  /^TASKS\.outcome\.(n|DONE|UNDONE|ON_TIME|LATE|GOOD_QUALITY|POOR|EXCEEDED|FAILED)$/,
  /^TASKS\.facts\.tasks\.\*\.(quantity|quality|schedule)$/,
  /^RESULTS_COMPUTED\.facts\.(weight|quantity|quality|schedule|unit|organising|unity)$/,
  /^RESULTS_COMPUTED\.outcome$/,
  /^RESULTS_ASSESSED\.outcome$/,
  /^SCORE\.(outcome|facts\.common|facts\.results)$/,
  /^VIOLATIONS\.outcome$/,
  /^UNITS\.outcome$/,
  /^(FORCING|LEVEL)\..*\.SCORE\.score$/,
  /^(FORCING|LEVEL)\..*\.POINTS_SHARE\.points$/,
  /^(FORCING\.facts\.condition|LEVEL\.facts\.conditions\.\*)\.seen\.\*\.TASK_SHARE\.(count|of)$/,
  /^FORCING\..*\.parts\.\*\.test\.value$/,
  /^FORCING\..*\.ALL_OF\.parts\.\*\.TASK_SHARE\.(count|of)$/,
  /^DOWNGRADE\.facts\.(steps|gapShare|done|of)$/,
  /^CEILING\.facts\.monthsAbsent$/,
  /^CAP\.facts\.(rate|places)$/,
]

const THRESHOLD = /\.seen\.\*\.test\.value$/

/** Of nothing every share is the same. */
const asksOfSomething = (seen: unknown): boolean => {
  const { facts } = seen as Seen // the way to a threshold leads through what is seen
  return facts.step !== undefined || facts.score !== undefined || (facts.of ?? 0) > 0
}

/** Every local text is laid on some of the cases that it may be laid on. */
const random = randomCase({ subjects: 6, tasks: 8, violations: 3 }).map((input) =>
  input.period.to === '2026-12-31' && input.subjects.length > 3
    ? { ...input, overlays: [...(input.overlays ?? []), 'NGHE_AN_2025_DRAFT'] }
    : input,
)

describe('a derivation', () => {
  test.prop([random], { numRuns: 200 })(
    'comes out again with pencil and paper',
    (input) => {
      expect(gradeCase(input, { toReach: false }).results.flatMap(checkDerivation)).toEqual([])
    },
    60_000,
  )

  const results = fc
    .sample(random, { numRuns: 150, seed: 7 })
    .flatMap((input) => gradeCase(input, { toReach: false }).results)
  const numbers = results.flatMap((result) => numbersIn(result).map((place) => ({ result, ...place })))

  plainTest.each(WORKED_OUT)('does not come out with a number of %s changed', (kind) => {
    const planted = numbers.filter((number) => kind.test(number.kind)).slice(0, 40)
    expect(planted.length).toBeGreaterThan(0)
    const missed = planted.filter(({ result, path }) => checkDerivation(withAt(result, path, oneMore)).length === 0)
    expect(missed.map(({ path }) => path.join('.'))).toEqual([])
  })

  plainTest('does not come out with a threshold that the other answer would follow from', () => {
    const planted = numbers
      .filter(({ result, path, kind }) => THRESHOLD.test(kind) && asksOfSomething(at(result, path.slice(0, -2))))
      .slice(0, 400)
    const missed = planted.filter(({ result, path }) =>
      [-1e6, 1e6].every((value) => checkDerivation(withAt(result, path, () => value)).length === 0),
    )
    expect(planted.length).toBeGreaterThan(100)
    expect(missed.map(({ path }) => path.join('.'))).toEqual([])
  })

  plainTest('does not come out with a score shown that is not the score', () => {
    const scored = results.filter(({ score }) => score !== null)
    expect(scored.length).toBeGreaterThan(20)
    for (const result of scored)
      expect(checkDerivation({ ...result, score: (result.score ?? 0) + 0.01 })).not.toEqual([])
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
