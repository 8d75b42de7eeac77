import type { Refusal, RefusalCode } from '@khoan-viec/domain/core'
import { format } from '../format/index.ts'
import { defineWords } from './define-words.ts'
import vi from './vi/refusals.ts'

const words = defineWords(vi, () => import('./en/refusals.ts'))

/** A refusal as a sentence in the reader's language; reactive. */
export function explainRefusal(refusal: Refusal): string {
  const missing = new Set<string>()
  const said = words().refusals[refusal.code]((name) => {
    const fact = refusal.data?.[name]
    if (fact === undefined) missing.add(name)
    return fact === undefined ? '—' : writeFact(fact)
  })
  return missing.size > 0 ? (shortOf(refusal.code) ?? said) : said
}

function shortOf(code: RefusalCode): string | undefined {
  const short: Readonly<Partial<Record<RefusalCode, string>>> = words().withoutFacts
  return short[code]
}

function writeFact(fact: string | number): string {
  if (typeof fact === 'number') return format().number(fact)
  return /^\d{4}-\d{2}-\d{2}/.test(fact) ? format().date(fact) : fact
}
