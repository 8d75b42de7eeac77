import { defineWords } from '../words/index.ts'
import vi from '../words/vi/unit.ts'

export const unitWords = defineWords(vi, () => import('../words/en/unit.ts'))
