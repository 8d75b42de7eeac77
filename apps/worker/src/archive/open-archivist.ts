import { listKeptStreams, listRuns } from '@khoan-viec/db/archive'
import type { Database } from '@khoan-viec/db/schema'
import { findStream } from '@khoan-viec/db/stream'
import { buildIn, eventsOf } from '@khoan-viec/histories/history'
import { keepHistory } from '@khoan-viec/histories/store'
import type { Kysely } from 'kysely'
import { appendToArchive } from './append.ts'
import { type ClosedRun, fetchHistory, isKnown, listClosed } from './closed-runs.ts'
import { eraseHistories, type House, listAllArchived, removeErased } from './erase-histories.ts'

/** Keeps the histories of the workflows of one house beside its record. */
export type Archivist = {
  /**
   * Erases what holds a name that a decision ordered erased, then keeps every history not yet kept of a run that has
   * closed, until it is told to stop. Can be repeated after an error.
   */
  turn(signal: AbortSignal): Promise<void>
  /** Says of each run that has written to the record and that the engine has forgotten unkept, that its history is lost. */
  noteLosses(signal: AbortSignal): Promise<void>
}

/** Takes up where it was left: what the record names as kept or erased is not asked for again. */
export async function openArchivist({ db, folder, client }: House): Promise<Archivist> {
  const { kept, lost, erased } = await takeUp(db, folder)
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
      await eraseHistories({ db, folder, client }, erased, signal)
      const failures: unknown[] = []
      for (const closed of await listClosed(client, since)) {
        if (signal.aborted) return
        const isSettled = kept.has(closed.run) || erased.has(closed.run)
        // One that cannot be kept does not stand in the way of the others, and is tried again.
        if (!isSettled) await keep(closed).catch((error: unknown) => failures.push(error))
        if (failures.length === 0) since = closed.closedAt
      }
      if (failures.length > 0) throw failures[0]
    },
    async noteLosses(signal) {
      for (const { id, cycle } of await listKeptStreams(db)) {
        for (const run of await listRuns(db, id)) {
          if (signal.aborted) return
          const isSettled = kept.has(run) || lost.has(run) || erased.has(run)
          if (isSettled || (await isKnown(client, id, run))) continue
          await appendToArchive(db, cycle, { type: 'note-loss', workflow: id, run })
          lost.add(run)
        }
      }
    },
  }
}

async function takeUp(db: Kysely<Database>, folder: string) {
  const archived = await listAllArchived(db)
  await removeErased(folder, archived)
  const runsOf = (type: string) =>
    new Set(archived.filter(({ event }) => event.type === type).map(({ event }) => event.run))
  return { kept: runsOf('history-kept'), lost: runsOf('history-lost'), erased: runsOf('history-erased') }
}
