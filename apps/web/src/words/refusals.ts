import type { Refusal } from '@khoan-viec/domain/core'
import { format } from '../format/index.ts'
import { defineWords } from './define-words.ts'
import vi from './vi/refusals.ts'

const words = defineWords(vi, () => import('./en/refusals.ts'))

/** A refusal as a sentence in the reader's language; reactive. */
export function explainRefusal(refusal: Refusal): string {
  return words().refusals[refusal.code]((name) => writeFact(refusal.data?.[name]))
}

function writeFact(fact: string | number | undefined): string {
  if (fact === undefined) return '—'
  if (typeof fact === 'number') return format().number(fact)
  return /^\d{4}-\d{2}-\d{2}/.test(fact) ? format().date(fact) : fact
}
