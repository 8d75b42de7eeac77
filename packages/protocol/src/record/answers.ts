import type { SealedOpinion } from '@khoan-viec/domain/access'
import type { AnyEvent } from '@khoan-viec/domain/aggregates'
import type { Instant } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import type { StreamKind } from '@khoan-viec/domain/stream'
import type { PersonName, UnitName } from '../core/index.ts'

export type { AnyEvent }

/** One entry of the record as the reader may see it. */
export type EntryRow = {
  /** Its number in the record. */
  readonly entry: number
  readonly stream: { readonly kind: StreamKind; readonly id: string }
  readonly seq: number
  readonly kind: AnyEvent['type']
  /** Virtual time. */
  readonly at: Instant
  readonly atReal: Instant
  /** Absent: the system. */
  readonly person?: PersonName
  readonly post?: Post
  /** Present where it was done for another, whose the post then is; with the number of the paper. */
  readonly behalf?: { readonly person: PersonName; readonly number: string }
  readonly unit?: UnitName
  /** Title of the task or meeting, name of the subject or unit. */
  readonly title?: string
}

/** With what happened. Of an opinion in a round still open, no more than that it was given. */
export type EntryDetail = EntryRow & {
  readonly event: AnyEvent | SealedOpinion
  readonly workflow: { readonly id: string; readonly run: string }
}
