import type { Recorded } from '@khoan-viec/domain/stream'

/** What a view is moved by: the state of a stream after an event, and the event. */
export type Moved = {
  readonly kind: string
  readonly stream: string
  readonly cycle: string
  readonly state: unknown
  readonly recorded: Recorded<{ readonly type: string }>
}
