/** Name of the workflow type that tells one address of what happens, entry after entry. */
export const DELIVER_EVENTS = 'deliverEvents'

const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000]

/** How long is waited after each failure in turn; after the last, some five days on, it is given up. */
export const usualWaitsMs: readonly number[] = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  ...Array.from({ length: 19 }, () => 6 * HOUR_MS),
]

export type DeliverEventsInput = {
  readonly webhook: string
  /** Told of everything after this entry. */
  readonly after: number
  /** The round in which that was asked. */
  readonly round: number
  readonly waitsMs: readonly number[]
  /** Failures of the entry that is next, and since epoch when it is tried again. */
  readonly failures: number
  readonly dueMs: number
}
