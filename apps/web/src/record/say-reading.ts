import { format } from '../format/index.ts'
import { readingsWords } from './words.ts'

/** Rooms come and go; what has no name here stands under its own. */
export function sayAsked(name: string): string {
  const { asked } = readingsWords()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asked for by name just before
  return Object.hasOwn(asked, name) ? asked[name as keyof typeof asked] : name
}

/** How a list was cut and sorted says nothing of what was read. */
const ofPaging: ReadonlySet<string> = new Set(['page', 'size', 'sort'])

/** What was asked for in particular: the values sent, without the names of their fields. What is no such object stands as it was sent. */
export function sayInput(input: string): string {
  try {
    const sent: unknown = JSON.parse(input)
    return sent !== null && typeof sent === 'object' ? valuesIn(sent).join(' · ') : input
  } catch {
    return input
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

const sayValue = (value: string): string => (INSTANT.test(value) ? format().dateTime(value) : value)

const valuesIn = (sent: object): readonly string[] =>
  Object.entries(sent).flatMap(([field, value]: [string, unknown]) =>
    ofPaging.has(field)
      ? []
      : value !== null && typeof value === 'object'
        ? valuesIn(value)
        : [sayValue(String(value))],
  )
