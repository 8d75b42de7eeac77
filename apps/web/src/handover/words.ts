import { defineWords } from '../words/index.ts'
import vi from '../words/vi/handover.ts'

export const handoverWords = defineWords(vi, () => import('../words/en/handover.ts'))
