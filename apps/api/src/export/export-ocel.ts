import type { Readable } from 'node:stream'
import { type LogEvent, type LogType, writeOcel } from '@khoan-viec/documents/event-log'
import { happenings } from '@khoan-viec/words/en'
import { eachEntry } from '../record/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { eventOf } from './ocel-events.ts'
import { eachObject } from './ocel-objects.ts'
import { saidNames } from './said-in.ts'
import { streamOf } from './stream-of.ts'
import { wholeRecord } from './whole-record.ts'

const text = (names: readonly string[]) => names.map((name) => ({ name, type: 'string' }) as const)

const eventTypes: readonly LogType[] = Object.keys(happenings.happened).map((name) => ({
  name,
  attributes: [
    { name: 'entry', type: 'integer' },
    { name: 'sequence', type: 'integer' },
    { name: 'recorded-at', type: 'time' },
    ...text(['post', ...saidNames]),
  ],
}))

const objectTypes: readonly LogType[] = [
  { name: 'unit', attributes: text(['name', 'kind']) },
  { name: 'person', attributes: text(['name']) },
  { name: 'cycle', attributes: [...text(['name', 'status']), { name: 'year', type: 'integer' }] },
  { name: 'meeting', attributes: text(['title', 'date', 'status']) },
  { name: 'assessment', attributes: text(['name', 'kind', 'self', 'appraised', 'computed', 'decided']) },
  {
    name: 'task',
    attributes: [
      ...text(['title', 'status', 'light', 'deadline']),
      { name: 'weight', type: 'float' },
      { name: 'progress', type: 'float' },
    ],
  },
  { name: 'handover', attributes: text(['decision', 'post', 'from', 'status']) },
  { name: 'log', attributes: [] },
  { name: 'archive', attributes: [] },
  { name: 'contract', attributes: [...text(['decision', 'deadline']), { name: 'weight', type: 'float' }] },
]

/** All of the record that the viewer reads, as an object-centric event log in the JSON of OCEL 2.0. */
export const exportOcel = (viewer: Viewer): Readable =>
  streamOf(writeOcel({ eventTypes, objectTypes, events: eachEvent(viewer), objects: eachObject(viewer.house) }))

async function* eachEvent(viewer: Viewer): AsyncGenerator<LogEvent> {
  for await (const entry of eachEntry(viewer, wholeRecord)) yield eventOf(entry)
}
