import type { SameWords } from '../dictionary/index.ts'
import type { entry, happenings, terms } from '../vi/index.ts'
import { sayAct, sayPeriod } from './periods.ts'

/** The words of one language for what stands in the record. */
export type RecordWords = {
  readonly entry: SameWords<typeof entry>
  readonly happenings: SameWords<typeof happenings>
  readonly terms: SameWords<typeof terms>
}

/** How numbers and days are written. */
export type Writing = { number(value: number): string; date(iso: string): string }

export type Fact = { readonly term: string; readonly value: string }
type FieldName = keyof RecordWords['entry']['fields']

/** What an entry says in plain words: every field that has a name, in the order of the names. The rest stands in the raw text. */
export function tellEvent(event: object, words: RecordWords, write: Writing): readonly Fact[] {
  const { fields } = words.entry
  const values = { ...membersWithin(event), ...event } as Readonly<Record<string, unknown>> // looked at one by one below
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the dictionary
  return (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const value = say(name, values[name], words, write)
    return value === undefined || value === '' ? [] : [{ term: fields[name], value }]
  })
}

/** Members in which an event carries what it is about: they are told as its own. */
const CARRIED = ['registration', 'terms', 'report', 'delivery', 'check', 'computed', 'ruling', 'item'] as const

const membersWithin = (event: object): object =>
  Object.assign(
    {},
    ...CARRIED.map((name) => {
      const carried: unknown = Reflect.get(event, name)
      return typeof carried === 'object' ? carried : {}
    }),
  )

function say(name: FieldName, value: unknown, words: RecordWords, write: Writing): string | undefined {
  if (typeof value === 'boolean') return value ? words.entry.yes : words.entry.no
  if (typeof value === 'number') return write.number(value)
  if (typeof value !== 'string') return undefined
  if (name === 'period') return sayPeriod(words.happenings, value)
  if (name === 'act') return sayAct(words.happenings, value)
  const dictionary = dictionaryOf(name, words)
  // A word of the domain that has none here stands in the raw text.
  if (dictionary) return Object.hasOwn(dictionary, value) ? dictionary[value] : undefined
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? write.date(value) : value
}

function dictionaryOf(name: FieldName, { terms }: RecordWords): Readonly<Record<string, string>> | undefined {
  const { verdict, stance, level, outcome, ladder } = terms
  return { verdict, stance, level, outcome, step: ladder }[name as string]
}
