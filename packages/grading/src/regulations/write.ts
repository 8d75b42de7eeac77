import type { Comparison, Test, Word } from './test-types.ts'
import type { Certainty, Condition, ForcingCase, Ground } from './types.ts'

/** Writers of plain data: they save repeating the citation beside every condition of a text. */
const grounded =
  (certainty: Certainty) =>
  (citation: string, readAt: string | null = null) => {
    const ground: Ground = { certainty, citation, readAt }
    return {
      ground,
      condition: (test: Test): Condition => ({ ...ground, test }),
      forces: (code: string, test: Test): ForcingCase => ({ code, ...ground, test }),
    }
  }

export const quoted = grounded('QUOTED')
export const interpreted = grounded('INTERPRETED')
export const local = grounded('LOCAL')
export const unsourced = grounded('UNSOURCED')

export const score = (comparison: Comparison, value: number): Test => ({ is: 'SCORE', comparison, value })

export const share = (
  words: Word | readonly Word[],
  comparison: Comparison,
  value: number,
  joined: 'OR' | 'AND' = 'OR',
): Test => ({
  is: 'TASK_SHARE',
  words: typeof words === 'string' ? [words] : words,
  joined,
  over: 'COUNTED',
  comparison,
  value,
})

export const ALL_DONE = share('DONE', '>=', 1)
export const ALL_ON_TIME = share('ON_TIME', '>=', 1)
export const ALL_GOOD = share('GOOD_QUALITY', '>=', 1)
