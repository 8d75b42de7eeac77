import type { StreamKind } from '@khoan-viec/domain/stream'

/** Data of the event `changed` of /live: which streams have grown, and up to which entry. Its id is `upTo`. */
export type Live = {
  readonly upTo: number
  readonly streams: readonly { readonly kind: StreamKind; readonly id: string }[]
  /** There is more than fits: take everything as changed. */
  readonly more: boolean
}
