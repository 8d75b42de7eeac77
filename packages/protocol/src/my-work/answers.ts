import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import type { StreamKind, TodoKind } from '@khoan-viec/domain/stream'
import type { PersonName } from '../core/index.ts'
import type { Trouble } from '../health/index.ts'
import type { EntryRow } from '../record/answers.ts'
import type { AlarmRow } from '../record/state.ts'

/** Something that awaits somebody. */
export type TodoRow = {
  /** Of the list: stays the same while it waits. */
  readonly key: string
  readonly kind: TodoKind
  readonly stream: { readonly kind: StreamKind; readonly id: string }
  /** Last day to do it. */
  readonly due?: LocalDate
  /** Until `due`; negative when it has passed. */
  readonly daysLeft?: number
  readonly about: Readonly<Record<string, string>>
  readonly unit?: string
  readonly unitName?: string
  /** Who is awaited: a person by name, or whoever holds the post. */
  readonly person?: string
  readonly personName?: string
  readonly post?: Post
  /** Present where it awaits another, who has delegated it to me: who, and by the paper of which number. */
  readonly behalf?: { readonly person: PersonName; readonly number: string }
}

export type MyWork = {
  readonly today: LocalDate
  /** That the record was found otherwise than it must be, for those who must know; nobody has acknowledged them yet. */
  readonly alarms: readonly AlarmRow[]
  /** What is wrong with the system; none for who does not look after it. */
  readonly troubles: readonly Trouble[]
  /** Those with a date first, the nearest on top. */
  readonly todos: readonly TodoRow[]
  /** What others and the system did since `seenAt`, newest first, fifty at most. */
  readonly changed: readonly EntryRow[]
  readonly seenAt?: Instant
}
