import { defineWords } from '../words/index.ts'
import vi from '../words/vi/board.ts'

export const boardWords = defineWords(vi, () => import('../words/en/board.ts'))
