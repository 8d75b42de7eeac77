import type { HealthFinding, HealthWhere } from '@khoan-viec/protocol/health'
import type { HealthWords } from './words.ts'

/** How numbers and moments are written where it is said. */
export type Write = { number(value: number): string; dateTime(at: string): string }

const GIGABYTE = 1_000_000_000
const TENTHS = 10

/** What was found, in one sentence. */
export const sayFinding = (
  words: HealthWords,
  { code, where }: Pick<HealthFinding, 'code' | 'where'>,
  write: Write,
): string => words.says[code]((name) => sayFact(name, where, write))

function sayFact(name: string, where: HealthWhere, write: Write): string {
  const value = where[name]
  if (value === undefined) return '?'
  if (typeof value === 'string') return name === 'at' ? write.dateTime(value) : value
  return write.number(name === 'bytes' ? Math.round((value / GIGABYTE) * TENTHS) / TENTHS : value)
}
