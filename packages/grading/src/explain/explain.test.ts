import { test } from '@fast-check/vitest'
import { describe, expect, test as plainTest } from 'vitest'
import { gradeCase } from '../engine/index.ts'
import { OVERLAYS, REGULATIONS } from '../regulations/index.ts'
import { randomCase } from '../testing/random-case.ts'
import { explain, groundWords, renderMarkdown } from './index.ts'

const CODES = /\b(NOT_DONE|NOT_COMPLETED|COMPLETED_LATE|POOR_QUALITY|AS_IT_STANDS|MADE_GOOD|GAP_BY_TASKS|NO_TASKS)\b/

describe('an explanation', () => {
  test.prop([randomCase({ subjects: 5, tasks: 5, violations: 2 })], { numRuns: 60 })(
    'has a section for every step and words for every code, in Vietnamese',
    (input) => {
      const answer = gradeCase(input)
      for (const result of answer.results) {
        const explanation = explain(result, answer, 'vi')
        expect(explanation.sections).toHaveLength(result.derivation.length)
        const markdown = renderMarkdown(explanation)
        expect(markdown).not.toMatch(CODES)
        expect(markdown).not.toMatch(/undefined|NaN|\[object/)
        expect(markdown).toBe(markdown.normalize('NFC'))
      }
    },
    60_000,
  )

  test.prop([randomCase({ subjects: 3, tasks: 5, violations: 2 })], { numRuns: 40 })(
    'says the same steps in English',
    (input) => {
      const answer = gradeCase(input, { toReach: false })
      for (const result of answer.results) {
        const [vi, en] = [explain(result, answer, 'vi'), explain(result, answer, 'en')]
        expect(en.sections.map(({ rule }) => rule)).toEqual(vi.sections.map(({ rule }) => rule))
        expect(en.sections.map(({ lines }) => lines.length)).toEqual(vi.sections.map(({ lines }) => lines.length))
      }
    },
    60_000,
  )

  plainTest('has words for every ground that any text may give', () => {
    const kinds = REGULATIONS.flatMap(({ kinds: { COLLECTIVE, LEADER, INDIVIDUAL } }) => [
      COLLECTIVE,
      LEADER,
      INDIVIDUAL,
    ])
    const laid = OVERLAYS.flatMap((overlay) => (overlay.does === 'CONDITIONS' ? overlay.forced : []))
    const codes = [...kinds.flatMap((kind) => kind?.forced ?? []), ...laid].map(({ code }) => code)
    expect(codes.filter((code) => groundWords(code).vi === code)).toEqual([])
  })
})
