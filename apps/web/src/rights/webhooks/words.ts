import { defineWords } from '../../words/index.ts'
import vi from '../../words/vi/webhooks.ts'

export const webhookWords = defineWords(vi, () => import('../../words/en/webhooks.ts'))
