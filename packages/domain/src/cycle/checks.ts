import { checkNumber, checkOneOf, checkOptionalText, checkText, LINE, type Refused } from '../core/index.ts'
import type { CycleCommand } from './cycle.ts'

/** Characters that a board shows: what still fits the 32 KB of an entry. */
const BOARD = 16_000

export const checkBoard = (board: Extract<CycleCommand, { type: 'publish-board' }>): Refused | undefined =>
  checkOneOf('kind', board.kind, ['TERM', 'PERIOD', 'LEVELS']) ??
  checkText('title', board.title, LINE) ??
  checkOptionalText('content', board.content, BOARD)

export const checkGrading = ({ grading }: Extract<CycleCommand, { type: 'grade' }>): Refused | undefined =>
  grading &&
  (checkText('grading.because', grading.because) ??
    checkText('grading.case', grading.case, LINE) ??
    checkText('grading.answer', grading.answer, LINE) ??
    checkNumber('grading.subjects', grading.subjects, [0, 100_000], 0))
