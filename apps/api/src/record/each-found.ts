import { listEntriesById } from '@khoan-viec/db/entry'
import { type EntrySearch, searchEntries } from '@khoan-viec/db/search'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import type { Viewer } from '../trpc/index.ts'
import { detailsOf } from './read-entries.ts'

const AT_ONCE = 200

/** Every entry that a search finds, the oldest first, each as its own page shows it; as far as a search reaches. */
export async function* eachFound(viewer: Viewer, search: EntrySearch): AsyncGenerator<EntryDetail> {
  const { db } = viewer.house
  for (let offset = 0; ; offset += AT_ONCE) {
    const { ids } = await searchEntries(db, search, { descending: false, limit: AT_ONCE, offset })
    yield* await detailsOf(viewer, await listEntriesById(db, ids))
    if (ids.length < AT_ONCE) return
  }
}
