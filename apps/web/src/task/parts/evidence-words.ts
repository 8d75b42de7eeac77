import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/evidence.ts'

export const evidenceWords = defineWords(vi, () => import('../../words/en/evidence.ts'))
