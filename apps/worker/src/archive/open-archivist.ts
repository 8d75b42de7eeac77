import { listArchived, listKeptStreams, listRuns } from '@khoan-viec/db/archive'
import type { Database } from '@khoan-viec/db/schema'
import { findStream } from '@khoan-viec/db/stream'
import { buildIn, eventsOf } from '@khoan-viec/histories/history'
import { keepHistory } from '@khoan-viec/histories/store'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'
import { appendToArchive } from './append.ts'
import { type ClosedRun, fetchHistory, isKnown, listClosed } from './closed-runs.ts'

/** Keeps the histories of the workflows of one house beside its record. */
export type Archivist = {
  /** Keeps every history not yet kept of a run that has closed, until it is told to stop. Can be repeated after an error. */
  turn(signal: AbortSignal): Promise<void>
  /** Says of each run that has written to the record and that the engine has forgotten unkept, that its history is lost. */
  noteLosses(signal: AbortSignal): Promise<void>
}

type House = { readonly db: Kysely<Database>; readonly folder: string; readonly client: Client }

/** Takes up where it was left: what the record names as kept is not asked for again. */
export async function openArchivist({ db, folder, client }: House): Promise<Archivist> {
  const { kept, lost } = await readNamed(db)
  let since: Date | undefined

  /** What was refused from the first word on has written nothing, and leaves nothing behind; otherwise anybody could fill the record. */
  async function keep({ workflow, run, renewed }: ClosedRun): Promise<void> {
    const stream = await findStream(db, workflow)
    if (!stream || !(renewed || (await listRuns(db, workflow)).includes(run))) return
    const json = await fetchHistory(client, workflow, run)
    if (json === undefined) return
    const build = buildIn(eventsOf(json))
    await appendToArchive(db, stream.cycle, {
      type: 'keep-history',
      workflow,
      run,
      ...(build === undefined ? {} : { build }),
      // The file first: an entry never names what is not there.
      history: await keepHistory(folder, json),
    })
    kept.add(run)
  }

  return {
    async turn(signal) {
      const failures: unknown[] = []
      for (const closed of await listClosed(client, since)) {
        if (signal.aborted) return
        // One that cannot be kept does not stand in the way of the others, and is tried again.
        if (!kept.has(closed.run)) await keep(closed).catch((error: unknown) => failures.push(error))
        if (failures.length === 0) since = closed.closedAt
      }
      if (failures.length > 0) throw failures[0]
    },
    async noteLosses(signal) {
      for (const { id, cycle } of await listKeptStreams(db)) {
        for (const run of await listRuns(db, id)) {
          if (signal.aborted) return
          if (kept.has(run) || lost.has(run) || (await isKnown(client, id, run))) continue
          await appendToArchive(db, cycle, { type: 'note-loss', workflow: id, run })
          lost.add(run)
        }
      }
    },
  }
}

async function readNamed(db: Kysely<Database>) {
  const [kept, lost] = [new Set<string>(), new Set<string>()]
  const cycles = new Set((await listKeptStreams(db)).map(({ cycle }) => cycle))
  for (const cycle of cycles) {
    for (const { event } of await listArchived(db, cycle)) (event.type === 'history-kept' ? kept : lost).add(event.run)
  }
  return { kept, lost }
}
