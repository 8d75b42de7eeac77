import { defineWords } from '../words/index.ts'
import vi from '../words/vi/grading.ts'

export const gradingWords = defineWords(vi, () => import('../words/en/grading.ts'))
