import type { Instant, LocalDate } from '../core/index.ts'
import type { PersonId } from '../organisation/organisation.ts'
import type { TaskId } from '../task/task-id.ts'
import type { RoundMember } from '../task/task.ts'

/** A joint sitting of the Standing Committee and the Standing People's Committee. */
export type Meeting = {
  readonly id: string
  readonly cycle: string
  readonly title: string
  readonly date: LocalDate
  readonly place: string
  readonly status: 'CONVENED' | 'OPEN' | 'CLOSED'
  /** Tasks in the order of the agenda. */
  readonly agenda: readonly TaskId[]
  readonly members: readonly RoundMember[]
  readonly present: readonly PersonId[]
  readonly openedAt?: Instant
  /** Number of the notice of conclusions, given at the closing. */
  readonly notice?: string
  readonly seq: number
}

export type MeetingCommand =
  | {
      readonly type: 'convene'
      readonly meeting: string
      readonly cycle: string
      readonly title: string
      readonly date: LocalDate
      readonly place: string
      readonly agenda: readonly TaskId[]
    }
  | { readonly type: 'set-agenda'; readonly agenda: readonly TaskId[] }
  /** By the chair of the Standing Committee, on the day: records who is present, and opens a round on every task of the agenda. */
  | { readonly type: 'open'; readonly present: readonly PersonId[] }
  | { readonly type: 'close'; readonly notice: string }

export type MeetingEvent =
  | {
      readonly type: 'convened'
      readonly meeting: string
      readonly cycle: string
      readonly title: string
      readonly date: LocalDate
      readonly place: string
      readonly agenda: readonly TaskId[]
      readonly members: readonly RoundMember[]
    }
  | { readonly type: 'agenda-set'; readonly agenda: readonly TaskId[] }
  | { readonly type: 'meeting-opened'; readonly present: readonly PersonId[]; readonly members: readonly RoundMember[] }
  | { readonly type: 'meeting-closed'; readonly notice: string }
