/** Name of the workflow type that brings one notice to one person by one channel. */
export const DELIVER_NOTICE = 'deliverNotice'

/** How patiently it is tried; all in milliseconds. */
export type Patience = {
  /** Doubled after each attempt, up to the longest. */
  readonly firstRetryMs: number
  readonly longestRetryMs: number
  readonly givesUpAfterMs: number
  /** An attempt of which nothing is heard for so long has died with its worker. */
  readonly silentAfterMs: number
}

/** By reference: whom it is for and what it says never stands in a history. */
export type DeliverNoticeInput = { readonly notice: number; readonly channel: string; readonly patience: Patience }
