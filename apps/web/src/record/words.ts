import { defineWords } from '../words/index.ts'
import viReadings from '../words/vi/readings.ts'
import viState from '../words/vi/record-state.ts'
import vi from '../words/vi/record.ts'

export const recordWords = defineWords(vi, () => import('../words/en/record.ts'))

export const readingsWords = defineWords(viReadings, () => import('../words/en/readings.ts'))

export const stateWords = defineWords(viState, () => import('../words/en/record-state.ts'))
