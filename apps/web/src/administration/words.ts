import { defineWords } from '../words/index.ts'
import vi from '../words/vi/administration.ts'

export const administrationWords = defineWords(vi, () => import('../words/en/administration.ts'))
