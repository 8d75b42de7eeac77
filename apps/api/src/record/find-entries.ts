import { listEntriesById } from '@khoan-viec/db/entry'
import { readEntry } from '@khoan-viec/db/record'
import { type EntrySearch, searchEntries, snippetOf, spokenIn } from '@khoan-viec/db/search'
import type { Scope } from '@khoan-viec/db/task'
import type { Found, recordSearch } from '@khoan-viec/protocol/record'
import type { z } from 'zod'
import { ownStreams } from '../access/index.ts'
import { entryRow } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { openKinds } from './read-entries.ts'

/** One page of the entries asked for, each with the words by which it was found. */
export async function findEntries(
  viewer: Viewer,
  scope: Scope,
  asked: z.output<typeof recordSearch>,
): Promise<Found['entries']> {
  const { db } = viewer.house
  const { page, size, sort } = asked
  const search = await entrySearch(viewer, scope, asked)
  const slice = { descending: sort !== 'at', limit: size, offset: (page - 1) * size }
  const { ids, total, isCut, phrases } = await searchEntries(db, search, slice)
  const found = await listEntriesById(db, ids)
  const rows = found.map((row) => {
    const snippet = snippetOf(spokenIn(readEntry(row.body)), phrases)
    return { ...entryRow(row), ...(snippet ? { snippet } : {}) }
  })
  return { rows, total, isCut, page, size }
}

/** What is asked, as the database takes it. */
export async function entrySearch(
  { house, person: { id } }: Viewer,
  scope: Scope,
  asked: z.output<typeof recordSearch>,
): Promise<EntrySearch> {
  const { text, kinds, person, post, unit, from, to, system, stream } = asked
  const named = stream && `${stream.kind}/${stream.id}`
  const besides = scope === 'ALL' ? undefined : await ownStreams(house, id)
  return { scope, open: openKinds, besides, text, kinds, person, post, unit, from, to, system, stream: named }
}
