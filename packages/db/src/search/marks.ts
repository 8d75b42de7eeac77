import { dayOf, plusDays } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Entry } from '../record/entry.ts'
import { any, type Query, term } from './query.ts'

/** What an entry can be chosen by besides its words. Names stand nowhere in it: people, units and streams are marked by their ids. */
const names = {
  actor: 'by:',
  person: 'p:',
  post: 't:',
  unit: 'u:',
  kind: 'k:',
  stream: 's:',
  streamKind: 'g:',
  day: 'd:',
  month: 'm:',
  year: 'y:',
  decade: 'e:',
} as const

/** FTS5 folds the letters of ASCII; two ids that differ by case alone are two. */
const mark = (name: keyof typeof names, value: string): string =>
  names[name] + value.replaceAll(/[A-Z]/g, (letter) => `^${letter.toLowerCase()}`)

export const marked = (name: keyof typeof names, value: string): Query => term(mark(name, value))

export function marksOf(entry: Entry): readonly string[] {
  const { actor, unit, kind, stream } = entry
  const day = dayOf(entry.at.virtual)
  return [
    ...('person' in actor ? [mark('actor', 'person'), mark('person', actor.person)] : [mark('actor', 'system')]),
    ...('person' in actor && actor.tenure ? [mark('post', actor.tenure.post)] : []),
    ...(unit === undefined ? [] : [mark('unit', unit)]),
    mark('kind', kind),
    mark('stream', stream),
    mark('streamKind', kindOfStream(stream)),
    mark('day', day),
    ...spans.map(({ name, letters }) => mark(name, day.slice(0, letters))),
  ]
}

/** Every entry there is. */
export const everything: Query = any([marked('actor', 'person'), marked('actor', 'system')])

/** No entry is of a day before or after. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

/** Marks that stand for many days, the longest first; what follows a whole one, and its first and last day as texts compare. */
const spans = [
  { name: 'decade', letters: 3, first: '0-01-01', last: '9-12-31', next: (it: string) => `${Number(it) + 1}0-01-01` },
  { name: 'year', letters: 4, first: '-01-01', last: '-12-31', next: (it: string) => `${Number(it) + 1}-01-01` },
  { name: 'month', letters: 7, first: '-01', last: '-31', next: (it: string) => firstAfter(`${it}-28`) },
] as const

/** Days from the first to the last, both included, by as few marks as cover them: whole decades, years and months, and the days left over. */
export function within(from: LocalDate = FIRST_DAY, to: LocalDate = LAST_DAY): Query {
  const covering: Query[] = []
  const end = plusDays(to < LAST_DAY ? to : LAST_DAY, 1)
  let day = from > FIRST_DAY ? from : FIRST_DAY
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
