import { defineWords } from '../words/index.ts'
import vi from '../words/vi/register.ts'

export const registerWords = defineWords(vi, () => import('../words/en/register.ts'))
