import type { Cell } from '@khoan-viec/documents/sheet'
import { type Light, lights } from '@khoan-viec/domain/task'
import type { ChangedThing, Difference } from '@khoan-viec/protocol/past'
import { day, number, type Speech, text, whole } from './list.ts'
import { percent, toneOf } from './tasks.ts'

type Changed = { readonly unit: string; readonly thing: ChangedThing; readonly difference: Difference }

/** What was otherwise at one moment than at another: a line a value. */
export const changes = whole<Changed>(
  async (as, question) =>
    (await as.asOf.compare(question)).units.flatMap(({ unit, things }) =>
      things.flatMap((thing) => thing.differences.map((difference) => ({ unit: unit.name, thing, difference }))),
    ),
  [
    { name: 'unit', width: 28, cell: ({ unit }) => text(unit) },
    { name: 'thing', width: 60, cell: ({ thing }) => text(thing.name) },
    {
      name: 'kind',
      width: 24,
      cell: ({ thing }, { terms, value }) => text(thing.post ? terms.post[thing.post] : value.changedKind[thing.kind]),
    },
    { name: 'field', width: 24, cell: ({ difference }, { value }) => text(value.changedField[difference.field]) },
    {
      name: 'before',
      width: 30,
      cell: ({ difference: { field, before } }, speech) => valueOf(field, before, speech),
    },
    { name: 'after', width: 30, cell: ({ difference: { field, after } }, speech) => valueOf(field, after, speech) },
    { name: 'entries', width: 24, cell: ({ thing }) => text(thing.entries.map(({ entry }) => entry).join('; ')) },
  ],
)

function valueOf(
  field: Difference['field'],
  value: string | number | undefined,
  { terms, value: words }: Speech,
): Cell {
  if (value === undefined) return text(words.nothing)
  if (typeof value === 'number') return field === 'progress' ? percent(value) : number(value)
  switch (field) {
    case 'status':
      return text(wordIn(terms.status, value))
    case 'outcome':
      return text(wordIn(terms.outcome, value))
    case 'light':
      return text(isLight(value) ? terms.light[toneOf[value]] : value)
    case 'self':
    case 'appraised':
    case 'computed':
    case 'decided':
      return text(wordIn(terms.level, value))
    case 'deadline':
    case 'since':
    case 'until':
      return day(value)
    default:
      return text(value)
  }
}

const isLight = (value: string): value is Light => lights.some((light) => light === value)
const wordIn = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value
