import type { Aggregate } from '../stream/aggregate.ts'
import { kindOfStream, type StreamId, type StreamKind } from '../stream/index.ts'
import type { aggregates } from './aggregates.ts'

type Of<Kind extends StreamKind> =
  (typeof aggregates)[Kind] extends Aggregate<infer State, infer _, infer Event>
    ? { readonly state: State; readonly event: Event }
    : never
export type StateOf<Kind extends StreamKind> = Of<Kind>['state']
export type EventOf<Kind extends StreamKind> = Of<Kind>['event']

/** Whatever can happen on any stream. */
export type AnyEvent = { readonly [Kind in StreamKind]: EventOf<Kind> }[StreamKind]

/** The state of a stream, as its kind makes it. Throws when the stream is of another kind: the program took a wrong turn. */
export const stateOf = <Kind extends StreamKind>(kind: Kind, stream: StreamId, state: unknown): StateOf<Kind> =>
  known<StateOf<Kind>>(kind, stream, state)

/** An event of a stream, as its kind makes it. Throws as `stateOf` does. */
export const eventOf = <Kind extends StreamKind>(
  kind: Kind,
  stream: StreamId,
  event: { readonly type: string },
): EventOf<Kind> => known<EventOf<Kind>>(kind, stream, event)

function known<Known>(kind: StreamKind, stream: StreamId, value: unknown): Known {
  if (kindOfStream(stream) !== kind) throw new RangeError(`${stream} is not of kind ${kind}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the aggregate of its kind makes what a stream holds
  return value as Known
}
