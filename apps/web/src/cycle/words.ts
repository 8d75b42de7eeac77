import { defineWords } from '../words/index.ts'
import vi from '../words/vi/cycle.ts'

export const cycleWords = defineWords(vi, () => import('../words/en/cycle.ts'))
