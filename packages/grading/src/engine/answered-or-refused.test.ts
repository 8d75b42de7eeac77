import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCase } from '../case/index.ts'
import type { Refusal } from '../form/index.ts'
import { randomCase } from '../testing/random-case.ts'
import type { Answer } from './answer.ts'
import { gradeCase } from './index.ts'

type Grade = (text: string) => Answer | Refusal

const gradeText: Grade = (text) => {
  const parsed = parseCase(text)
  return parsed.ok ? gradeCase(parsed.value, { toReach: false }) : parsed
}

const isRefusal = (answer: Answer | Refusal): answer is Refusal => 'ok' in answer

const spoil = (text: string, at: number, by: string): string => {
  const place = at % text.length
  return text.slice(0, place) + by + text.slice(place + 1)
}

/** Cases as they should be, and cases with a character lost or one too many. */
const written = fc
  .tuple(
    randomCase({ subjects: 5, tasks: 6, violations: 2 }),
    fc.boolean(),
    fc.nat(20_000),
    fc.constantFrom('', '"', '{', ']', '-', '9', 'null', '1e400', '0.1e-3', 'é'),
  )
  .map(([input, whole, at, by]) => (whole ? JSON.stringify(input) : spoil(JSON.stringify(input), at, by)))

const refuseNaN = (_: string, value: unknown): unknown => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no number: ${value}`)
  return value
}

const expectAnswered = (answer: Answer | Refusal, text: string): void => {
  if (isRefusal(answer)) {
    const { field, words } = answer
    expect([field, words.vi, words.en].every((said) => said.trim() !== '')).toBe(true)
    return
  }
  expect(JSON.stringify(answer, refuseNaN)).not.toMatch(/NaN|undefined/)
  expect(answer.results.map(({ subject }) => subject)).toEqual(
    JSON.parse(text).subjects.map(({ id }: { readonly id: string }) => id),
  )
  for (const { level, possible } of answer.results)
    expect(level).toBe(possible.length > 1 ? 'NEEDS_DECISION' : (possible[0] ?? 'NOT_RANKED'))
}

const isAnswered = (grade: Grade) => fc.property(written, (text) => expectAnswered(grade(text), text))

const graded =
  (change: (answer: Answer) => Answer): Grade =>
  (text) => {
    const answer = gradeText(text)
    return isRefusal(answer) ? answer : change(answer)
  }

const faults: Readonly<Record<string, Grade>> = {
  'a crash on what is wrong': (text) => {
    const answer = gradeText(text)
    if (isRefusal(answer) && answer.field !== 'case') throw new TypeError('undefined is not an object')
    return answer
  },
  'a crash on what is open': graded((answer) => {
    if (answer.results.some(({ level }) => level === 'NEEDS_DECISION'))
      throw new TypeError('undefined is not an object')
    return answer
  }),
  'a score that is no number': graded((answer) => ({
    ...answer,
    results: answer.results.map((result) => (result.score === null ? result : { ...result, score: result.score / 0 })),
  })),
  'a NaN written out in a derivation': graded((answer) => ({
    ...answer,
    results: answer.results.map((result) => ({
      ...result,
      derivation: result.derivation.map((step) =>
        step.step === 'SCORE' ? { ...step, outcome: String(Number.NaN) } : step,
      ),
    })),
  })),
  'a subject left out': graded((answer) => ({ ...answer, results: answer.results.slice(1) })),
  'a refusal that names no field': (text) => {
    const answer = gradeText(text)
    return isRefusal(answer) ? { ...answer, field: '' } : answer
  },
}

describe('whatever is written is graded or refused, with the field', () => {
  test('holds', () => {
    const { failed, counterexample } = fc.check(isAnswered(gradeText), { numRuns: 800 })
    expect({ failed, counterexample }).toEqual({ failed: false, counterexample: null })
  }, 60_000)

  test.each(Object.entries(faults))('finds a planted fault: %s', (_, grade) => {
    expect(fc.check(isAnswered(grade), { numRuns: 500, endOnFailure: true }).failed).toBe(true)
  })

  test('no JSON that is not a case is taken for one', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseCase(text)).toMatchObject({ ok: false })
      }),
    )
  })
})
