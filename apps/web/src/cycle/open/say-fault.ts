import type { Refusal } from '@khoan-viec/domain/core'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { placeOf } from './faults.ts'
import { openWords } from './words.ts'

/** What is wrong with a field, and what would be right. */
export function sayFault(refusal: Refusal): string {
  const words = openWords().faults
  const place = placeOf(refusal)
  if (refusal.code === 'already-done' && place === 'terms.year') return words.taken
  if (refusal.code !== 'malformed') return explainRefusal(refusal)
  const earliest = refusal.data?.['earliest']
  if (earliest !== undefined) return words.earliest(format().date(String(earliest)))
  const limits: Readonly<Record<string, string>> = words.limits
  return limits[place ?? ''] ?? explainRefusal(refusal)
}
