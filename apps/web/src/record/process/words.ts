import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/workflow.ts'

export const workflowWords = defineWords(vi, () => import('../../words/en/workflow.ts'))
