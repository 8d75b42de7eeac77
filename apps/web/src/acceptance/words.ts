import { defineWords } from '../words/index.ts'
import vi from '../words/vi/acceptance.ts'

export const acceptanceWords = defineWords(vi, () => import('../words/en/acceptance.ts'))
