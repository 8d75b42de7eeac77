import type { EntryDetail } from '@khoan-viec/protocol/record'
import { format } from '../format/index.ts'
import { sayAct, sayPeriod, terms } from '../words/index.ts'
import { recordWords } from './words.ts'

type FieldName = keyof ReturnType<typeof recordWords>['fields']
type Fact = { readonly term: string; readonly value: string }

/** What an entry says in plain words: every field that has a name here, in the order of the names. The rest stands in the raw text. */
export function tellEvent(event: EntryDetail['event']): readonly Fact[] {
  const { fields } = recordWords()
  const values: Readonly<Record<string, unknown>> = event
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the dictionary
  return (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const value = say(name, values[name])
    return value === undefined || value === '' ? [] : [{ term: fields[name], value }]
  })
}

function say(name: FieldName, value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? recordWords().yes : recordWords().no
  if (typeof value === 'number') return format().number(value)
  if (typeof value !== 'string') return undefined
  if (name === 'period') return sayPeriod(value)
  if (name === 'act') return sayAct(value)
  const dictionary = dictionaryOf(name)
  if (dictionary && Object.hasOwn(dictionary, value)) return dictionary[value]
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) ? format().date(value) : value
}

function dictionaryOf(name: FieldName): Readonly<Record<string, string>> | undefined {
  const { verdict, stance, level, outcome, ladder } = terms()
  return { verdict, stance, level, outcome, step: ladder }[name as string]
}
