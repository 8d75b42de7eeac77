import { defineWords } from '../words/index.ts'
import vi from '../words/vi/sign-in.ts'

export const signInWords = defineWords(vi, () => import('../words/en/sign-in.ts'))
