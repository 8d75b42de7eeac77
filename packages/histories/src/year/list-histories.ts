import { listArchived, listKeptStreams, listRuns } from '@khoan-viec/db/archive'
import type { Database } from '@khoan-viec/db/schema'
import type { ArchiveEvent, HistoryErased, HistoryKept, Run } from '@khoan-viec/domain/archive'
import { NO_CYCLE } from '@khoan-viec/domain/cycle'
import type { Kysely } from 'kysely'

/** What became of the histories of all runs that have written to the record of a cycle. */
export type Histories = {
  readonly kept: readonly HistoryKept[]
  /** The engine forgot them before they were kept. */
  readonly lost: readonly Run[]
  /** A decision had them erased, for the name that they held: once kept, or never. */
  readonly erased: readonly HistoryErased[]
  /** None of these: they still run, or the system has not put them away yet. */
  readonly open: readonly Run[]
}

/**
 * With those of a year stand those from before the first one: of the organisation that was there already.
 * What was once said to be lost and was found after all is kept; what was kept and then erased is erased.
 */
export async function listHistories(db: Kysely<Database>, cycle: string): Promise<Histories> {
  const cycles = new Set([cycle, NO_CYCLE])
  const archived: ArchiveEvent[] = []
  for (const each of cycles) archived.push(...(await listArchived(db, each)).map(({ event }) => event))
  const erased = archived.filter((event) => event.type === 'history-erased')
  const known = new Set(erased.map(({ run }) => run))
  const kept = archived.filter((event) => event.type === 'history-kept').filter(({ run }) => !known.has(run))
  for (const { run } of kept) known.add(run)
  const lost = archived.flatMap(({ type, workflow, run }) =>
    type === 'history-lost' && !known.has(run) ? [{ workflow, run }] : [],
  )
  for (const { run } of lost) known.add(run)
  const open: Run[] = []
  for (const { id, cycle: of } of await listKeptStreams(db)) {
    if (!cycles.has(of)) continue
    for (const run of await listRuns(db, id)) if (!known.has(run)) open.push({ workflow: id, run })
  }
  return { kept, lost, erased, open }
}
