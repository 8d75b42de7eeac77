import type { Run } from '@khoan-viec/domain/archive'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Act } from '../history/index.ts'
import type { ActFault } from './fault.ts'

/** An entry of the record, as far as a history can tell it. */
export type Recorded = { readonly seq: number; readonly requestId: string; readonly run: string }

/**
 * The first point at which a history and the record contradict each other: every act that the history was answered with
 * must stand where it says, and every act of this run that stands must be in its history.
 */
export function compareActs(
  { workflow, run }: Run,
  acts: readonly Act[],
  entriesOf: (stream: StreamId) => readonly Recorded[],
): ActFault | undefined {
  for (const { event, stream, seq, requestId } of acts) {
    const entry = entriesOf(stream).find((each) => each.seq === seq)
    if (!entry) return { code: 'act-unrecorded', event, stream, seq }
    if (entry.requestId !== requestId) return { code: 'act-differs', event, stream, seq }
  }
  const told = new Set(acts.flatMap(({ stream, seq }) => (stream === workflow ? [seq] : [])))
  const untold = entriesOf(workflow).find((entry) => entry.run === run && !told.has(entry.seq))
  return untold && { code: 'entry-unknown', stream: workflow, seq: untold.seq }
}
