import type { AlarmFault } from '@khoan-viec/protocol/record'
import { format } from '../format/index.ts'
import { defineWords } from '../words/index.ts'
import vi from '../words/vi/alarm.ts'
import { nextStep } from './next-step.ts'

export const alarmWords = defineWords(vi, () => import('../words/en/alarm.ts'))

/** Of these a number is one thing's name, and is written as such. */
const names = new Set(['row', 'path', 'hash', 'stream', 'seq', 'entry', 'column', 'table'])

/** What was found, and where, in one sentence. */
export const sayFault = ({ code, where }: AlarmFault): string =>
  alarmWords().faults[code]((name) => sayWhere(name, where[name]))

function sayWhere(name: string, value: string | number | undefined): string {
  if (name === 'since' && typeof value === 'string') return format().dateTime(value)
  return typeof value === 'number' && !names.has(name) ? format().number(value) : String(value ?? '')
}

/** What to do about it. */
export const sayNext = ({ code }: AlarmFault): string => alarmWords().next[nextStep[code]]
