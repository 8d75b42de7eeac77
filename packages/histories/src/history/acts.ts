import type { StreamId } from '@khoan-viec/domain/stream'
import { at, type HistoryEvent, textOf } from './events.ts'
import { localActivityIn } from './local-activity.ts'

/** An act that the record answered a workflow with: where it stands, and what had asked for it. */
export type Act = {
  readonly stream: StreamId
  readonly seq: number
  readonly requestId: string
  /** Number of the event in the history, from 1. */
  readonly event: number
}

/** What the history of a workflow says that the record holds, in the order in which it was told. */
export const actsIn = (events: readonly HistoryEvent[], workflow: StreamId): readonly Act[] =>
  events.flatMap((event) => actsOf(event, workflow))

function actsOf(event: HistoryEvent, workflow: StreamId): readonly Act[] {
  const activity = localActivityIn(event)
  if (!activity || !answering.includes(activity.name)) return []
  const recorded = at(activity.result, 'recorded')
  // Only an answer given before may be of another stream, and says so.
  const stream = textOf(at(activity.result, 'stream')) ?? workflow
  return (Array.isArray(recorded) ? recorded : [recorded]).flatMap((each) => {
    const seq = at(each, 'seq')
    const requestId = textOf(at(each, 'requestId'))
    if (typeof seq !== 'number' || requestId === undefined) return []
    return [{ stream, seq, requestId, event: Number(event.eventId) }]
  })
}

/** Local activities by which the record answers. */
const answering = ['record', 'recordTogether', 'findAnswer']
