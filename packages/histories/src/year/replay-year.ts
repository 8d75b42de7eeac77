import type { Database } from '@khoan-viec/db/schema'
import type { HistoryKept } from '@khoan-viec/domain/archive'
import type { Kysely } from 'kysely'
import { locate, openReplayer, reasonIn, type Replayer } from '../replay/index.ts'
import { readBundle } from '../store/index.ts'
import { checkHistory } from './check-history.ts'
import type { HistoryFault } from './fault.ts'
import { type Histories, listHistories } from './list-histories.ts'

export type Faulty = { readonly workflow: string; readonly run: string; readonly fault: HistoryFault }

export type YearReplay = Histories & {
  readonly replayed: number
  /** In the order in which the histories were kept. */
  readonly faults: readonly Faulty[]
}

type Year = {
  readonly db: Kysely<Database>
  /** Folder of the house, in which the histories stand. */
  readonly house: string
  /** Data directory, in which the bundles stand. */
  readonly data: string
  readonly cycle: string
}

/**
 * Lives every kept history of a year again, each with the code of the build that made it, and compares it with its entry
 * and with the record. Where the first divergence lies is looked for; of others only that they diverge. `quietRuntime` first.
 */
export async function replayYear({ db, house, data, cycle }: Year): Promise<YearReplay> {
  const histories = await listHistories(db, cycle)
  const found = new Map<HistoryKept, HistoryFault>()
  let isLocated = false

  for (const [build, kept] of Map.groupBy(histories.kept, (each) => each.build)) {
    const replayer = await openBuild(data, build)
    for (const each of kept) {
      const events = 'code' in replayer ? replayer : await checkHistory(db, house, each)
      if ('code' in events || 'code' in replayer) {
        if ('code' in events) found.set(each, events)
        continue
      }
      const complaint = await replayer.replay(each.workflow, events)
      if (complaint === undefined) continue
      found.set(
        each,
        isLocated
          ? { code: 'diverged', reason: reasonIn(complaint) }
          : await locate(replayer, { workflow: each.workflow, events }, complaint),
      )
      isLocated = true
    }
    if (!('code' in replayer)) await replayer.close()
  }
  const faults = histories.kept.flatMap((each) => {
    const fault = found.get(each)
    return fault ? [{ workflow: each.workflow, run: each.run, fault }] : []
  })
  return { ...histories, replayed: histories.kept.length - faults.length, faults }
}

async function openBuild(data: string, build: string | undefined): Promise<Replayer | HistoryFault> {
  if (build === undefined) return { code: 'build-unknown' }
  const code = await readBundle(data, build)
  return typeof code === 'string' ? openReplayer(code) : code
}
