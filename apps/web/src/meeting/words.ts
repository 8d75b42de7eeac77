import { defineWords } from '../words/index.ts'
import vi from '../words/vi/meeting.ts'

export const meetingWords = defineWords(vi, () => import('../words/en/meeting.ts'))
