import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/status.ts'

export const statusWords = defineWords(vi, () => import('../../words/en/status.ts'))
