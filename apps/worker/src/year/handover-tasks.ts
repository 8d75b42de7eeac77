import { listLiveStreams, loadStream } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { stateOf } from '@khoan-viec/domain/aggregates'
import { type HandoverFrame, type HandoverTask, lineOf } from '@khoan-viec/domain/handover'
import type { HandoverItem } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'

type Asked = { readonly frame: HandoverFrame; readonly drafts: readonly HandoverItem[] }

/** What a hand-over act says of every open task of the unit, each by the calendar of its own cycle. */
export async function handoverTasks(db: Kysely<Database>, { frame, drafts }: Asked): Promise<readonly HandoverTask[]> {
  const lines: HandoverTask[] = []
  const real = new Date().toISOString()
  for (const stream of await listLiveStreams(db, { kind: 'task', unit: frame.unit })) {
    const { state, facts } = await loadStream(db, { stream, cycle: '' }, real)
    const line = state === undefined ? undefined : lineOf(stateOf('task', stream, state), facts, frame)
    const draft = line?.state && drafts.find(({ task }) => task === line.task)
    if (line) lines.push(draft ? { ...line, draft } : line)
  }
  return lines
}
