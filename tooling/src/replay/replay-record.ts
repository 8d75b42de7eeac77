import { basename, join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { listCycles } from '@khoan-viec/db/stream'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { quietRuntime } from '@khoan-viec/histories/replay'
import { replayYear, type YearReplay } from '@khoan-viec/histories/year'
import { findRecord } from '../log/find-house.ts'
import { sayFaulty } from './say-fault.ts'

export type Replayed = YearReplay & { readonly house: string; readonly cycle: string }

/** Replays all kept histories of a year, and no server need run: that of the name, else the newest cycle of the live record or the newest rehearsal. */
export async function replayRecord(data: string, name: string | undefined): Promise<Replayed> {
  const { folder: house, data: own } = await findRecord(data, name)
  const db = openSqlite<Database>(join(house, 'record.db'), { readonly: true })
  try {
    const cycles = (await listCycles<Cycle>(db)).map(({ id }) => id)
    const cycle = cycles.find((id) => id === name) ?? cycles[0] ?? ''
    quietRuntime()
    return { house: basename(house), cycle, ...(await replayYear({ db, house, data: own, cycle })) }
  } finally {
    await db.destroy()
  }
}

/** Whether every history that is kept is whole, agrees with the record, and lives again as it did. */
export const isSound = ({ kept, erased, faults }: Replayed): boolean =>
  kept.length + erased.length > 0 && faults.length === 0

export function writeReplayed({ house, cycle, kept, replayed, faults, lost, erased, open }: Replayed): string {
  const [first] = faults
  return [
    `${replayed} of ${kept.length} histories of ${cycle} (${house}) were replayed with the code that made them, and agree with the record.`,
    ...(open.length > 0
      ? [`${open.length} more are not kept yet: their workflows still run, or ended a moment ago.`]
      : []),
    ...(lost.length > 0 ? [`${lost.length} are lost: the process engine forgot them before they were kept.`] : []),
    ...erased.map(({ workflow, run, decision }) => `${workflow} (run ${run}): erased by decision ${decision}.`),
    ...(first ? [`The first of ${faults.length} that fail: ${sayFaulty(first)}`] : []),
  ].join('\n')
}
