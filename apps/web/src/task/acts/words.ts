import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/acts.ts'

export const actWords = defineWords(vi, () => import('../../words/en/acts.ts'))
