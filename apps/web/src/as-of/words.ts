import { defineWords } from '../words/index.ts'
import vi from '../words/vi/as-of.ts'

export const asOfWords = defineWords(vi, () => import('../words/en/as-of.ts'))
