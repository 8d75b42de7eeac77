import { countEntries, type EntryFilter, type EntryPage, type EntryRecord, listEntries } from '@khoan-viec/db/entry'
import { readWhole } from '@khoan-viec/db/record'
import { listStates } from '@khoan-viec/db/stream'
import { redactCycleEvent, redactTaskEvent } from '@khoan-viec/domain/access'
import type { Recorded } from '@khoan-viec/domain/stream'
import type { Task, TaskEvent } from '@khoan-viec/domain/task'
import type { Page } from '@khoan-viec/protocol/core'
import type { AnyEvent, EntryDetail } from '@khoan-viec/protocol/record'
import { entryDetail, streamRef } from '../rows/index.ts'
import { readerOf, type Viewer } from '../trpc/index.ts'

/** Entries fetched together. */
const AT_ONCE = 200

/** Streams that everybody of the cycle may read. */
export const openKinds: readonly string[] = ['cycle']

/** Entries of one stream that the viewer has been found to read; `task` when it is a task's, for what is sealed in it. */
export async function listStreamEntries(
  viewer: Viewer,
  stream: string,
  { page, size, descending }: { readonly page: number; readonly size: number; readonly descending: boolean },
  task: Task | undefined,
): Promise<Page<EntryDetail>> {
  const order: EntryPage = { order: 'seq', descending, limit: size, offset: (page - 1) * size }
  const filter = { scope: 'ALL', open: openKinds, stream } as const
  const [rows, total] = await Promise.all([
    listEntries(viewer.house.db, filter, order),
    countEntries(viewer.house.db, filter),
  ])
  const events = (await readWhole(viewer.house.db, rows)).map((entry) => entry.event)
  return { rows: rows.map((row, index) => detail(row, events[index], { viewer, task })), total, page, size }
}

/** Every entry within the filter, the oldest first, each as `listStreamEntries` shows it; read as they are wanted. */
export async function* eachEntry(viewer: Viewer, filter: EntryFilter): AsyncGenerator<EntryDetail> {
  for (let after = filter.after ?? 0, isOver = false; !isOver;) {
    const page = { order: 'id', descending: false, limit: AT_ONCE, offset: 0 } as const
    const rows = await listEntries(viewer.house.db, { ...filter, after }, page)
    yield* await detailsOf(viewer, rows)
    after = rows.at(-1)?.id ?? after
    isOver = rows.length < AT_ONCE
  }
}

/** Entries of any streams that the viewer has been found to read, with what each says. */
export async function detailsOf(viewer: Viewer, rows: readonly EntryRecord[]): Promise<readonly EntryDetail[]> {
  const { db } = viewer.house
  const tasks = rows.map(({ stream }) => stream).filter((stream) => streamRef(stream).kind === 'task')
  const states = await listStates<Task>(db, [...new Set(tasks)])
  const events = (await readWhole(db, rows)).map(({ event }) => event)
  return rows.map((row, index) => detail(row, events[index], { viewer, task: states.get(row.stream) }))
}

function detail(
  row: EntryRecord,
  happened: { readonly type: string } | undefined,
  { viewer, task }: { readonly viewer: Viewer; readonly task: Task | undefined },
): EntryDetail {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record holds only events that the domain decided
  const event = happened as AnyEvent
  if (event.type === 'graded' || event.type === 'cycle-closed')
    return entryDetail(row, redactCycleEvent(event, readerOf(viewer)))
  if (!task) return entryDetail(row, event)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stream is a task's
  const recorded: Recorded<TaskEvent> = { ...recordedOf(row), event: event as TaskEvent }
  return entryDetail(row, redactTaskEvent(recorded, task, viewer.actor).event)
}

const recordedOf = (row: EntryRecord): Omit<Recorded<TaskEvent>, 'event'> => ({
  seq: row.seq,
  at: row.at_virtual,
  requestId: row.request_id,
  ...(row.person === null ? {} : { person: row.person }),
})
