import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/tokens.ts'

export const tokenWords = defineWords(vi, () => import('../../words/en/tokens.ts'))
