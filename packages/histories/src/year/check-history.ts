import { listActs } from '@khoan-viec/db/archive'
import type { Database } from '@khoan-viec/db/schema'
import type { HistoryKept } from '@khoan-viec/domain/archive'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { actsIn, eventsOf, type HistoryEvent } from '../history/index.ts'
import { readHistory } from '../store/index.ts'
import { compareActs, type Recorded } from './compare-acts.ts'
import type { HistoryFault } from './fault.ts'

/** A history that is what its entry says, and tells what the record tells; or what speaks against it. */
export async function checkHistory(
  db: Kysely<Database>,
  house: string,
  kept: HistoryKept,
): Promise<readonly HistoryEvent[] | HistoryFault> {
  const json = await readHistory(house, kept.history)
  if (typeof json !== 'string') return json
  const events = parse(json)
  return events ? ((await compareWithRecord(db, kept, events)) ?? events) : { code: 'file-unreadable' }
}

/** Where a history and the record contradict each other. */
export async function compareWithRecord(
  db: Kysely<Database>,
  run: Pick<HistoryKept, 'workflow' | 'run'>,
  events: readonly HistoryEvent[],
): Promise<HistoryFault | undefined> {
  const acts = actsIn(events, run.workflow)
  const entries = new Map<StreamId, readonly Recorded[]>()
  for (const stream of new Set([run.workflow, ...acts.map((act) => act.stream)]))
    entries.set(stream, await listActs(db, stream))
  return compareActs(run, acts, (stream) => entries.get(stream) ?? [])
}

function parse(json: string): readonly HistoryEvent[] | undefined {
  try {
    return eventsOf(json)
  } catch {
    return undefined
  }
}
