import { defineWords } from '../words/index.ts'
import vi from '../words/vi/record.ts'

export const recordWords = defineWords(vi, () => import('../words/en/record.ts'))
