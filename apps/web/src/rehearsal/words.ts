import { defineWords } from '../words/index.ts'
import vi from '../words/vi/rehearsal.ts'

export const rehearsalWords = defineWords(vi, () => import('../words/en/rehearsal.ts'))
