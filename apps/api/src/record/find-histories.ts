import { listArchived, listRuns } from '@khoan-viec/db/archive'
import type { StreamRow } from '@khoan-viec/db/stream'
import type { HistoryKept } from '@khoan-viec/domain/archive'
import { buildIn, eventsOf, type HistoryEvent, writeHistory } from '@khoan-viec/histories/history'
import { readHistory } from '@khoan-viec/histories/store'
import type { HistorySource, ProcessFault } from '@khoan-viec/protocol/record'
import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import type { House } from '../house/index.ts'
import type { Services } from '../trpc/index.ts'

/** The history of one run as far as it is to be had now. */
export type FoundHistory = {
  readonly run: string
  readonly source: HistorySource
  readonly entry?: number
  /** By which it was erased. */
  readonly decision?: string
  readonly build?: string
  /** Absent when it is not to be had. */
  readonly json?: string
  readonly events?: readonly HistoryEvent[]
  readonly fault?: ProcessFault
}

const ENGINE_MS = 5_000
/** The newest; a workflow goes on as new after thousands of events. */
const RUNS_MOST = 20

/** The runs that have written to a stream, the first first: from beside the record, else from the engine. */
export async function findRuns({ db }: House, stream: StreamRow): Promise<readonly string[]> {
  return (await listRuns(db, stream.id)).slice(-RUNS_MOST)
}

export async function findHistory(
  services: Services,
  house: House,
  stream: StreamRow,
  run: string,
): Promise<FoundHistory> {
  const archived = (await listArchived(house.db, stream.cycle, stream.id)).filter(({ event }) => event.run === run)
  for (const { entry, event } of archived)
    if (event.type === 'history-erased') return { run, source: 'ERASED', entry, decision: event.decision }
  for (const { entry, event } of archived) if (event.type === 'history-kept') return readKept(house, entry, event)
  const [lost] = archived
  if (lost) return { run, source: 'LOST', entry: lost.entry }
  if (!(await services.engine.isThere())) return { run, source: 'AWAY' }
  return fetchRunning(services.engine.clientOf(house.namespace), stream.id, run)
}

async function readKept({ folder }: House, entry: number, { run, build, history }: HistoryKept): Promise<FoundHistory> {
  const named = { run, source: 'KEPT', entry, ...(build === undefined ? {} : { build }) } as const
  const json = await readHistory(folder, history)
  if (typeof json !== 'string') return { ...named, fault: { code: json.code } }
  try {
    return { ...named, json, events: eventsOf(json) }
  } catch {
    return { ...named, fault: { code: 'file-unreadable' } }
  }
}

async function fetchRunning(client: Client, stream: string, run: string): Promise<FoundHistory> {
  try {
    const fetched = await client.withDeadline(Date.now() + ENGINE_MS, () =>
      client.workflow.getHandle(stream, run).fetchHistory(),
    )
    const json = writeHistory(fetched)
    const events = eventsOf(json)
    const build = buildIn(events)
    return { run, source: 'ENGINE', json, events, ...(build === undefined ? {} : { build }) }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { run, source: 'LOST' }
    return { run, source: 'AWAY' }
  }
}
