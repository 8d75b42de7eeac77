import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/open-year.ts'

export const openWords = defineWords(vi, () => import('../../words/en/open-year.ts'))
