import { type Archived, listArchived, listKeptStreams, listRuns } from '@khoan-viec/db/archive'
import type { Database } from '@khoan-viec/db/schema'
import { findStream } from '@khoan-viec/db/stream'
import { eventsOf, holdsName } from '@khoan-viec/histories/history'
import { readHistory, removeHistory } from '@khoan-viec/histories/store'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'
import { appendToArchive } from './append.ts'
import { type AwaitedErasure, dropAwaited, listAwaited } from './awaited-erasures.ts'
import { fetchHistory, listAll } from './closed-runs.ts'

export type House = { readonly db: Kysely<Database>; readonly folder: string; readonly client: Client }

/**
 * Carries what decisions ordered erased through to the histories: a file that holds the name goes, and a run in whose history
 * it stands and that is not kept yet never will be. First the entry, then the file: who dies in between leaves what
 * `removeErased` ends. The name is forgotten when a look finds nothing more: what workflows are still told meanwhile, and what
 * is kept meanwhile, the next one finds. Adds the runs to `erased`.
 */
export async function eraseHistories(house: House, erased: Set<string>, signal: AbortSignal): Promise<void> {
  for (const awaited of await listAwaited(house.db, house.folder)) {
    const looked = { awaited, erased, signal }
    const found = (await eraseKept(house, looked)) + (await eraseUnkept(house, looked))
    if (signal.aborted) return
    if (found === 0) await dropAwaited(house.folder, awaited)
  }
}

/** Removes what entries say was erased and is there all the same: who was to remove it died before. */
export async function removeErased(folder: string, archived: readonly Archived[]): Promise<void> {
  for (const { event } of archived)
    if (event.type === 'history-erased' && event.hash !== undefined) await removeHistory(folder, event.hash)
}

/** What became of the histories of every year of a house. */
export async function listAllArchived(db: Kysely<Database>): Promise<readonly Archived[]> {
  const cycles = new Set((await listKeptStreams(db)).map(({ cycle }) => cycle))
  const archived: Archived[] = []
  for (const cycle of cycles) archived.push(...(await listArchived(db, cycle)))
  return archived
}

type Looked = {
  readonly awaited: AwaitedErasure
  readonly erased: Set<string>
  readonly signal: AbortSignal
}

async function eraseKept(house: House, { awaited, erased, signal }: Looked): Promise<number> {
  let found = 0
  for (const { event } of await listAllArchived(house.db)) {
    if (signal.aborted) return 0
    if (event.type !== 'history-kept' || erased.has(event.run)) continue
    const { hash } = event.history
    const json = await readHistory(house.folder, event.history)
    if (typeof json !== 'string' || !holdsName(eventsOf(json), awaited)) continue
    await say(house, awaited, { workflow: event.workflow, run: event.run, hash })
    await removeHistory(house.folder, hash)
    erased.add(event.run)
    found++
  }
  return found
}

async function eraseUnkept(house: House, { awaited, erased, signal }: Looked): Promise<number> {
  const kept = new Set((await listAllArchived(house.db)).map(({ event }) => event.run))
  let found = 0
  for (const { workflow, run, leaves } of await listAll(house.client)) {
    if (signal.aborted) return 0
    if (kept.has(run) || erased.has(run)) continue
    if (!leaves && !(await listRuns(house.db, workflow)).includes(run)) continue
    const json = await fetchHistory(house.client, workflow, run)
    if (json === undefined || !holdsName(eventsOf(json), awaited)) continue
    if (!(await say(house, awaited, { workflow, run }))) continue
    erased.add(run)
    found++
  }
  return found
}

type Erased = { readonly workflow: string; readonly run: string; readonly hash?: string }

/** Answers false of a workflow that has written nothing. */
async function say({ db }: House, { decision }: AwaitedErasure, { workflow, run, hash }: Erased): Promise<boolean> {
  const stream = await findStream(db, workflow)
  if (!stream) return false
  const file = hash === undefined ? {} : { hash }
  await appendToArchive(db, stream.cycle, { type: 'erase-history', workflow, run, decision, ...file })
  return true
}
