import { listEntriesById } from '@khoan-viec/db/entry'
import { readEntry } from '@khoan-viec/db/record'
import { searchEntries, snippetOf, spokenIn } from '@khoan-viec/db/search'
import type { Scope } from '@khoan-viec/db/task'
import type { Found, recordSearch } from '@khoan-viec/protocol/record'
import type { z } from 'zod'
import { entryRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { openKinds } from './read-entries.ts'

/** One page of the entries asked for, each with the words by which it was found. */
export async function findEntries(
  { house: { db } }: Viewer,
  scope: Scope,
  { page, size, sort, stream, ...asked }: z.output<typeof recordSearch>,
): Promise<Found['entries']> {
  const search = { ...asked, scope, open: openKinds, stream: stream && `${stream.kind}/${stream.id}` }
  const slice = { descending: sort !== 'at', limit: size, offset: (page - 1) * size }
  const { ids, total, isCut, phrases } = await searchEntries(db, search, slice)
  const found = await listEntriesById(db, ids)
  const rows = found.map((row) => {
    const snippet = snippetOf(spokenIn(readEntry(row.body)), phrases)
    return { ...entryRow(row), ...(snippet ? { snippet } : {}) }
  })
  return { rows, total, isCut, page, size }
}
