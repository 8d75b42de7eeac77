import type { DeliverEventsInput } from './messages.ts'

/**
 * `SENT`: the address has taken that entry. `FAILED`: it has not. `AGAIN`: the office wants it told anew from another entry on.
 * `GONE`: nobody wants it told any more.
 */
export type Delivered =
  | { readonly outcome: 'SENT'; readonly entry: number }
  | { readonly outcome: 'FAILED' }
  | { readonly outcome: 'AGAIN'; readonly after: number; readonly round: number }
  | { readonly outcome: 'GONE' }

/** What the workflow needs of the world. */
export type EventActivities = {
  /** Waits until there is something to tell and its time has come, and makes one attempt. */
  deliverNext(asked: DeliverEventsInput): Promise<Delivered>
}
