import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/task.ts'

export const taskWords = defineWords(vi, () => import('../../words/en/task.ts'))
