import { readSheet } from '@khoan-viec/documents/sheet'
import { isDay } from '@khoan-viec/domain/calendar'
import { fold } from '@khoan-viec/domain/core'
import {
  bases,
  type Basis,
  type PeopleColumn,
  peopleColumns,
  type PeopleRow,
  type Post,
  posts,
  type RowFault,
} from '@khoan-viec/domain/organisation'
import * as english from '@khoan-viec/words/en'
import { en, vi } from '@khoan-viec/words/people-list'
import * as vietnamese from '@khoan-viec/words/vi'

export const ROWS_MOST = 5_000

export type ReadRow = {
  readonly row: number
  /** As they stand, in the order of the columns. */
  readonly cells: readonly string[]
} & ({ readonly said: PeopleRow } | { readonly fault: RowFault })

/** The rows of a list, each parsed or with what is at fault in it. @throws SheetRefused for the workbook as a whole */
export async function readPeople(bytes: Uint8Array): Promise<readonly ReadRow[]> {
  const rows = await readSheet(bytes, {
    sheets: [vi.sheets.list, en.sheets.list],
    columns: peopleColumns.map((column) => [vi.columns[column], en.columns[column]]),
    rowsMost: ROWS_MOST,
  })
  return rows.map(({ row, cells }) => ({ row, cells, ...parseRow(row, cells) }))
}

const needed: readonly PeopleColumn[] = ['person', 'name', 'post', 'unit', 'from', 'decision']

/** Made by us and not from a name: no spaces, and short enough to stand in the id of a tenure. */
const PERSON = /^[\p{L}\d][\p{L}\d._-]{0,63}$/u

function parseRow(row: number, cells: readonly string[]): { readonly said: PeopleRow } | { readonly fault: RowFault } {
  const at = (column: PeopleColumn): string => cells[peopleColumns.indexOf(column)] ?? ''
  const empty = needed.find((column) => at(column) === '')
  if (empty !== undefined) return { fault: { code: 'missing', column: empty } }
  const wrong = (column: PeopleColumn) => ({ fault: { code: 'malformed', column } }) as const
  const post = postCalled(at('post'))
  const basis = at('basis') === '' ? 'FULL' : basisCalled(at('basis'))
  const from = dayIn(at('from'))
  const to = at('to') === '' ? undefined : dayIn(at('to'))
  if (!PERSON.test(at('person'))) return wrong('person')
  if (post === undefined) return wrong('post')
  if (from === undefined) return wrong('from')
  if (at('to') !== '' && to === undefined) return wrong('to')
  if (basis === undefined) return wrong('basis')
  return {
    said: {
      row,
      person: at('person'),
      name: at('name'),
      post,
      unit: at('unit'),
      from,
      ...(to === undefined ? {} : { to }),
      basis,
      decision: at('decision'),
      ...(at('endDecision') === '' ? {} : { endDecision: at('endDecision') }),
      ...(at('endReason') === '' ? {} : { endReason: at('endReason') }),
    },
  }
}

/** By its code, or by its name in either language, with diacritics or without. */
const called = <Code extends string>(codes: readonly Code[], ...names: readonly Readonly<Record<Code, string>>[]) => {
  const known = new Map(
    codes.flatMap((code) => [code, ...names.map((each) => each[code])].map((name) => [fold(name), code])),
  )
  return (text: string): Code | undefined => known.get(fold(text))
}
const postCalled = called<Post>(posts, vietnamese.terms.post, english.terms.post)
const basisCalled = called<Basis>(bases, vi.bases, en.bases)

/** dd/mm/yyyy as it is written here, with one digit or two; undefined for no day. */
function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}
