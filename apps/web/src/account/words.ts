import { defineWords } from '../words/index.ts'
import vi from '../words/vi/account.ts'

export const accountWords = defineWords(vi, () => import('../words/en/account.ts'))
