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
  events.flatMap((event) => actIn(event, workflow) ?? [])

function actIn(event: HistoryEvent, workflow: StreamId): Act | undefined {
  const activity = localActivityIn(event)
  if (activity?.name !== 'record' && activity?.name !== 'findAnswer') return undefined
  const { result } = activity
  const seq = at(result, 'recorded', 'seq')
  const requestId = textOf(at(result, 'recorded', 'requestId'))
  if (typeof seq !== 'number' || requestId === undefined) return undefined
  // Only an answer given before may be of another stream, and says so.
  return { stream: textOf(at(result, 'stream')) ?? workflow, seq, requestId, event: Number(event.eventId) }
}
