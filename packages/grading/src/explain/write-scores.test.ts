import { test } from '@fast-check/vitest'
import { describe, expect, test as plainTest } from 'vitest'
import { gradeCase, type Seen, type Step } from '../engine/index.ts'
import { randomCase } from '../testing/random-case.ts'
import { partyYear } from '../testing/small-cases.ts'
import { explain, renderMarkdown } from './index.ts'
import { writeScores } from './write-scores.ts'

const withParts = (seen: Seen): readonly Seen[] => [seen, ...(seen.facts.parts ?? []).flatMap(withParts)]

/** Every bound on the score, with the variant that it is held against. */
const bounds = (steps: readonly Step[]) =>
  steps.flatMap((step) => {
    if (step.step !== 'FORCING' && step.step !== 'LEVEL') return []
    const conditions = step.step === 'FORCING' ? [step.facts.condition] : (step.facts.conditions ?? [])
    return conditions
      .flatMap(({ seen }) => seen.flatMap(withParts))
      .filter(({ test: asked }) => asked.is === 'SCORE')
      .map(({ facts }) => ({ facts, variant: step.facts.variant }))
  })

describe('the score beside a bound', () => {
  test.prop([randomCase({ subjects: 6, tasks: 8, violations: 2 })], { numRuns: 150 })(
    'is that of the step of the same variant, and one of several where units are open',
    (input) => {
      for (const { derivation } of gradeCase(input, { toReach: false }).results) {
        const scores = derivation.flatMap((step) => (step.step === 'SCORE' ? [step] : []))
        for (const { facts, variant } of bounds(writeScores(derivation))) {
          const own = scores.filter((step) => step.facts.variant === variant).map(({ outcome }) => outcome)
          expect(facts.step).toBeUndefined()
          expect(own).toContain(facts.score)
        }
      }
    },
    60_000,
  )

  plainTest('is told in words for the year as it stands and for the one made good', () => {
    const answer = gradeCase(
      partyYear(2026, {
        subjects: [{ id: 'unit', kind: 'COLLECTIVE', group: 'communes', common: 27 }],
        tasks: [
          { id: 't1', origin: 'REGISTERED', obligors: ['unit'], outcome: 'COMPLETED' },
          { id: 't2', origin: 'REGISTERED', obligors: ['unit'], outcome: 'NOT_DONE' },
        ],
        overlays: ['HOANG_MAI_DOWNGRADE'],
      }),
      { toReach: false },
    )
    const [result] = answer.results
    if (!result) throw new Error('one subject was graded')
    const said = renderMarkdown(explain(result, answer, 'en'))
    // 27 + 70 × 1/2 as it stands; 27 + 70 with the second task done.
    for (const words of ['at least 90 points: 62 points', 'at least 90 points: 97 points'])
      expect(said).toContain(words)
  })
})
