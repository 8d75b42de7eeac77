import type { Readable } from 'node:stream'
import { countEntries } from '@khoan-viec/db/entry'
import { type EntrySearch, searchEntries } from '@khoan-viec/db/search'
import { type Cell, writeSheet } from '@khoan-viec/documents/sheet'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import { tellEvent } from '@khoan-viec/words/say'
import { eachEntry, eachFound } from '../record/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { wholeRecord } from './whole-record.ts'
import { type Language, type SheetWords, sheetWords } from './words.ts'

/** As many entries of a whole record as people can still look through; a sheet could hold ten times as many. */
const ROWS_MOST = 100_000
const widths = [10, 19, 19, 26, 26, 28, 36, 48, 60, 26, 6]

export type SheetWriter = typeof writeSheet

/** The entries that a search finds, the oldest first, as a sheet to read and to sort; below them whether there are more. */
export async function exportFound(
  viewer: Viewer,
  search: EntrySearch,
  language: Language,
  write: SheetWriter = writeSheet,
): Promise<Readable> {
  const { isCut, total } = await searchEntries(viewer.house.db, search, { descending: false, limit: 0, offset: 0 })
  return exportSheet(eachFound(viewer, search), language, { cutAt: isCut ? total : undefined, write })
}

/** The same of the whole record. */
export async function exportRecord(viewer: Viewer, language: Language, most = ROWS_MOST): Promise<Readable> {
  const total = await countEntries(viewer.house.db, wholeRecord)
  const cutAt = total > most ? most : undefined
  return exportSheet(firstOf(eachEntry(viewer, wholeRecord), most), language, { cutAt, write: writeSheet })
}

/** `cutAt`: after so many rows there would have been more. */
function exportSheet(
  entries: AsyncIterable<EntryDetail>,
  language: Language,
  { cutAt, write }: { readonly cutAt: number | undefined; readonly write: SheetWriter },
): Readable {
  const words = sheetWords[language]
  const columns = words.titles.map((title, index) => ({ title, width: widths[index] ?? 0 }))
  const note = cutAt === undefined ? undefined : words.more(words.write.number(cutAt))
  return write({ name: words.sheet, columns, note }, eachRow(entries, words))
}

async function* firstOf<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item> {
  let left = most
  for await (const item of items) {
    if (left-- === 0) return
    yield item
  }
}

async function* eachRow(entries: AsyncIterable<EntryDetail>, words: SheetWords): AsyncGenerator<readonly Cell[]> {
  for await (const entry of entries) yield rowOf(entry, words)
}

function rowOf(entry: EntryDetail, { record, write, system }: SheetWords): readonly Cell[] {
  const { kind, person, post, behalf, unit, stream } = entry
  const { terms } = record
  return [
    { number: entry.entry },
    { moment: entry.at },
    { moment: entry.atReal },
    { text: person?.name ?? system },
    post && {
      text: behalf ? terms.onBehalf(terms.post[post], behalf.person.name, behalf.number) : terms.post[post],
    },
    unit && { text: unit.name },
    { text: record.happenings.happened[kind] },
    entry.title === undefined ? undefined : { text: entry.title },
    { text: sayContent(entry, record, write) },
    { text: `${stream.kind}/${stream.id}` },
    { number: entry.seq },
  ]
}

const sayContent = ({ event }: EntryDetail, record: SheetWords['record'], write: SheetWords['write']): string =>
  tellEvent(event, record, write)
    .map(({ term, value }) => `${term}: ${value}`)
    .join('; ')
