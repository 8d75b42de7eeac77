import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/grading-compare.ts'

export const compareWords = defineWords(vi, () => import('../../words/en/grading-compare.ts'))
