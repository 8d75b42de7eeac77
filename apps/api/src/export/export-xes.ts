import type { Readable } from 'node:stream'
import { findState } from '@khoan-viec/db/stream'
import { type Attribute, type Trace, writeXes } from '@khoan-viec/documents/event-log'
import type { Task } from '@khoan-viec/domain/task'
import type { EntryDetail } from '@khoan-viec/protocol/record'
import { eachEntry } from '../record/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { eachStream } from './each-stream.ts'
import { saidIn } from './said-in.ts'
import { streamOf } from './stream-of.ts'
import { wholeRecord } from './whole-record.ts'

const SYSTEM = 'system'

/** The lives of all tasks as cases of an XES log: time is the year's, and when it was really recorded stands beside it. */
export const exportXes = (viewer: Viewer): Readable =>
  streamOf(writeXes(viewer.cycle?.name ?? viewer.house.about.title, eachTask(viewer)))

async function* eachTask(viewer: Viewer): AsyncGenerator<Trace> {
  for await (const { id } of eachStream(viewer.house, 'task')) {
    const task = await findState<Task>(viewer.house.db, id)
    if (task) yield { attributes: traceOf(task), events: eachEvent(viewer, id) }
  }
}

async function* eachEvent(viewer: Viewer, stream: string): AsyncGenerator<readonly Attribute[]> {
  for await (const entry of eachEntry(viewer, { ...wholeRecord, stream })) yield eventOf(entry)
}

const traceOf = ({ id, cycle, unit, status, origin, registration }: Task): readonly Attribute[] => [
  { name: 'concept:name', value: id },
  { name: 'title', value: registration.title },
  { name: 'unit', value: unit },
  { name: 'cycle', value: cycle },
  { name: 'category', value: registration.category },
  { name: 'origin', value: origin },
  { name: 'status', value: status },
]

const eventOf = ({ entry, kind, at, atReal, person, post, behalf, unit, event }: EntryDetail): readonly Attribute[] => [
  { name: 'concept:name', value: kind },
  { name: 'lifecycle:transition', value: 'complete' },
  { name: 'org:resource', value: person?.name ?? SYSTEM },
  { name: 'org:role', value: post ?? SYSTEM },
  ...(unit ? [{ name: 'org:group', value: unit.name }] : []),
  ...(behalf
    ? [
        { name: 'on-behalf-of', value: behalf.person.name },
        { name: 'delegation', value: behalf.number },
      ]
    : []),
  { name: 'time:timestamp', value: at, isTime: true },
  { name: 'recorded-at', value: atReal, isTime: true },
  { name: 'entry', value: entry },
  ...saidIn(event),
]
