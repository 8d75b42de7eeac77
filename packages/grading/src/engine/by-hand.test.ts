import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { gradeByHand } from '../testing/by-hand.ts'
import { randomCase } from '../testing/random-case.ts'
import { gradeCase } from './index.ts'

const settled = (levels: readonly string[]): string | undefined => (levels.length > 1 ? 'NEEDS_DECISION' : levels[0])

describe('the engine and the rules applied by hand', () => {
  test.prop([randomCase({ subjects: 6, tasks: 8, violations: 4 })], { numRuns: 300 })(
    'agree on every level, score, ground and cap',
    (input) => {
      const answer = gradeCase(input, { toReach: false })
      const byHand = gradeByHand(input)
      expect(
        answer.results.map(({ subject, score, level, possible, earned, forcedBy, cap }) => ({
          subject,
          score,
          level,
          possible,
          earned,
          forcedBy: forcedBy.toSorted(),
          cap,
        })),
      ).toEqual(
        byHand.map(({ subject, score, ranked, final, earned, forcedBy, cap }) => ({
          subject,
          score,
          level: ranked ? settled(final) : 'NOT_RANKED',
          possible: final,
          earned: ranked ? settled(earned) : null,
          forcedBy,
          cap,
        })),
      )
    },
    60_000,
  )
})
