import { defineWords } from '../words/index.ts'
import vi from '../words/vi/follow-up.ts'

export const followUpWords = defineWords(vi, () => import('../words/en/follow-up.ts'))
