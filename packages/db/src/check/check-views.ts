import type { Kysely } from 'kysely'
import { openScratch } from '../connection/index.ts'
import { findLastEntry } from '../entry/index.ts'
import { migrateRecord } from '../migrations/index.ts'
import { replay, viewNames } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'
import { findUnlikeWords } from '../search/index.ts'
import type { Checked } from './checked.ts'
import { countRows, findUnlike, keyOf } from './compare-rows.ts'

/** Whether every projection is to the byte what the entries alone make, made anew from them in a database aside. */
export async function checkViews(record: Kysely<Database>): Promise<Checked> {
  const scratch = openScratch<Database>()
  try {
    await migrateRecord(scratch)
    const last = await findLastEntry(record)
    const broken = await replay(record, scratch, last?.id ?? 0).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
    )
    if (broken !== undefined) return { counted: 0, fault: { code: 'views-not-made', because: broken } }
    return await compare(record, scratch)
  } finally {
    await scratch.destroy()
  }
}

async function compare(record: Kysely<Database>, made: Kysely<Database>): Promise<Checked> {
  let counted = 0
  for (const table of viewNames) {
    const unlike = await findUnlike(table, { from: record, within: made })
    if (unlike) {
      const row = keyOf(table, unlike.row)
      if (!unlike.other) return { counted, fault: { code: 'row-added', table, row } }
      return { counted, fault: { code: 'row-changed', table, row, column: columnOf(unlike.row, unlike.other) } }
    }
    const rows = await countRows(record, table)
    // Each row that is there is as it must be; are there all?
    if (rows !== (await countRows(made, table))) {
      const missing = await findUnlike(table, { from: made, within: record })
      if (missing) return { counted, fault: { code: 'row-missing', table, row: keyOf(table, missing.row) } }
    }
    counted += rows
  }
  const entry = await findUnlikeWords(record, made)
  if (entry === undefined) return { counted }
  return { counted, fault: { code: 'row-changed', table: 'entry_words', row: String(entry), column: 'words' } }
}

type Row = Readonly<Record<string, unknown>>

const columnOf = (row: Row, other: Row): string => Object.keys(row).find((name) => row[name] !== other[name]) ?? ''
