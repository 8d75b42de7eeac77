import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/moments.ts'

export const momentsWords = defineWords(vi, () => import('../../words/en/moments.ts'))
