import type { Clock } from '../clock/clock.ts'
import type { Instant, Refusal } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { PersonId, UnitCode } from '../organisation/organisation.ts'
import type { ActingDelegation, ActingTenure } from './acting-under.ts'
import type { Recorded, StreamId } from './aggregate.ts'

/** An event about to be recorded, with everything its entry will say. */
export type RecordRequest = {
  readonly stream: StreamId
  /** The place it should take: one after the last that its writer knows. */
  readonly seq: number
  readonly cycle: string
  readonly unit?: UnitCode
  readonly event: { readonly type: string }
  readonly at: Instant
  readonly person?: PersonId
  readonly tenure?: ActingTenure
  readonly delegation?: ActingDelegation
  readonly requestId: string
  readonly commandHash: string
  readonly workflowId: string
  readonly runId: string
  /** Refuse when the unit already has this many registrations in the cycle: asked inside the transaction. */
  readonly limit?: { readonly unit: UnitCode; readonly tasks: number }
}

/**
 * What the record answers. `stored` is what stands at that sequence: the event asked for, or another that was recorded
 * before a crash could tell its writer; the writer goes by it.
 */
export type RecordAnswer =
  | { readonly kind: 'stored'; readonly recorded: Recorded<{ readonly type: string }> }
  /** This request was answered before; this is its answer. */
  | { readonly kind: 'repeated'; readonly stream: StreamId; readonly recorded: Recorded<{ readonly type: string }> }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The same of several entries at once, of which none stands without the others. `stored` begins with what stands at the first place. */
export type TogetherAnswer =
  | { readonly kind: 'stored'; readonly recorded: readonly Recorded<{ readonly type: string }>[] }
  | Exclude<RecordAnswer, { readonly kind: 'stored' }>

/** What a writer must know before it can decide: loaded from the record when its workflow starts. */
export type Loaded = {
  readonly state?: unknown
  readonly seq: number
  readonly facts: CycleFacts
  readonly clock: Clock
  /** The cycle that its entries name: its own; of what outlasts cycles, the current one. Absent in older histories. */
  readonly cycle?: string
  /** Its year is closed: what lasts only as long as the year has no more to wait for. */
  readonly over?: boolean
}

/** What an obeyed command answers: where its event stands. */
export type Obeyed = { readonly stream: StreamId; readonly seq: number; readonly kind: string; readonly at: Instant }

export const kindOfStream = (stream: StreamId): string => stream.slice(0, stream.indexOf('/'))
