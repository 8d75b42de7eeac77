import { defineWords } from '../words/index.ts'
import vi from '../words/vi/room.ts'

export const roomWords = defineWords(vi, () => import('../words/en/room.ts'))
