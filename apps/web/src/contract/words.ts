import { defineWords } from '../words/index.ts'
import vi from '../words/vi/contract.ts'

export const contractWords = defineWords(vi, () => import('../words/en/contract.ts'))
