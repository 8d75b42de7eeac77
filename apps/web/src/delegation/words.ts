import { defineWords } from '../words/index.ts'
import vi from '../words/vi/delegation.ts'

export const delegationWords = defineWords(vi, () => import('../words/en/delegation.ts'))
