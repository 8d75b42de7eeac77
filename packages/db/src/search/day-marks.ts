import { plusDays } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Days } from './days.ts'
import { mark, marked } from './marks.ts'
import { any, type Query } from './query.ts'

/** Marks that stand for many days, the longest first; what follows a whole one, and its first and last day as texts compare. */
const spans = [
  { name: 'decade', letters: 3, first: '0-01-01', last: '9-12-31', next: (it: string) => `${Number(it) + 1}0-01-01` },
  { name: 'year', letters: 4, first: '-01-01', last: '-12-31', next: (it: string) => `${Number(it) + 1}-01-01` },
  { name: 'month', letters: 7, first: '-01', last: '-31', next: (it: string) => firstAfter(`${it}-28`) },
] as const

/** By what an entry of this day is found, of whatever span of days it is asked for. */
export const dayMarksOf = (day: LocalDate): readonly string[] => [
  mark('day', day),
  ...spans.map(({ name, letters }) => mark(name, day.slice(0, letters))),
]

/** These days by as few marks as cover them: whole decades, years and months, and the days left over. */
export function within({ from, to }: Days): Query {
  const covering: Query[] = []
  const end = plusDays(to, 1)
  let day = from
  while (day < end) {
    const begun = day
    const whole = spans.find(({ letters, first, last }) => {
      const prefix = begun.slice(0, letters)
      return begun === prefix + first && prefix + last < end
    })
    const value = begun.slice(0, whole?.letters)
    covering.push(marked(whole?.name ?? 'day', value))
    day = whole ? whole.next(value) : plusDays(begun, 1)
  }
  return any(covering)
}

/** The first of the month that comes after these days, the last of which is a 28th. */
const firstAfter = (day: LocalDate): LocalDate => `${plusDays(day, 4).slice(0, 7)}-01`
