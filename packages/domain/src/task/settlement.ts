import type { Instant, LocalDate } from '../core/index.ts'
import type { HandoverItem, PersonId, UnitCode } from '../organisation/organisation.ts'
import type { Values } from './follow-up.ts'
import type { TaskId } from './task-id.ts'
import type { ContractTerms, Registration } from './terms.ts'

/** What somebody leaves behind on a day, fixed for good. */
export type Standing = Pick<HandoverItem, 'outcome' | 'fraction'>

/** A task that goes on from another, whole or for a part of what is owed. */
export type Successor = {
  readonly task: TaskId
  readonly unit: UnitCode
  /** Of another open cycle; absent: of the same one. */
  readonly cycle?: string
  /** Of a part: what it is called. */
  readonly name?: string
  /** Of a part: how much of each indicator is left to it; of a yes or no 1. Absent: all that is left. */
  readonly owed?: Values
}

/** What becomes of open work on a day to come. Parts are shares in it: of what is then left each takes its proportion. */
export type Disposition =
  | { readonly kind: 'TRANSFER'; readonly to: readonly Omit<Successor, 'cycle'>[] }
  /** Ends with what has come of it by then. */
  | { readonly kind: 'CLOSE' }
  | { readonly kind: 'CANCEL' }

/**
 * In which year each receiving unit goes on with the work: an open one of the authority that contracts with it, while something can
 * still be delivered in it. Null: none is open yet.
 */
export type ReceivingCycles = Readonly<Record<UnitCode, string | null>>

/** What was decided of open work ahead of the day on which it takes effect. */
export type PlannedSettlement = {
  readonly from: LocalDate
  readonly decision: string
  readonly ground: string
  /** It holds if that decision ends the unit on that day, and lapses otherwise. */
  readonly withUnit?: true
  readonly disposition: Disposition
  readonly at: Instant
  readonly by: PersonId
}

/** How open work of a unit was ended by decision before its time. */
export type Settlement = {
  /** Goes on elsewhere; ended with what had come of it. */
  readonly kind: 'TRANSFERRED' | 'CLOSED'
  readonly decision: string
  readonly ground: string
  readonly at: Instant
  readonly by: PersonId
  /** What counts for the unit that leaves it. */
  readonly standing: Standing
  /** TRANSFERRED: the tasks that go on. */
  readonly to: readonly Successor[]
  /** No contract was approved yet: whoever takes over endorses the form anew. */
  readonly unapproved?: true
  /** Transferred after the year's last day for delivery: it goes on in the year that opens next. */
  readonly waits?: true
}

/** Where a task came from: another that was transferred by a decision, or not finished when its year was closed. */
export type TakenFrom = {
  readonly task: TaskId
  readonly cycle: string
  readonly unit: UnitCode
  /** Number of the decision; absent: carried over from a closed year. */
  readonly decision?: string
  /** Of a part: what it is called. */
  readonly part?: string
}

/** What goes on of a task: the form as it now stands, and the terms if they bind whoever takes over. */
export type TakingOver = {
  readonly task: TaskId
  readonly cycle: string
  readonly unit: UnitCode
  readonly from: TakenFrom
  readonly origin: 'REGISTERED' | 'ASSIGNED'
  readonly registration: Registration
  /** Without the people: they are those in office in the unit that takes over. Absent: a contract has to be made. */
  readonly terms?: Omit<ContractTerms, 'obligors'>
  /** Not approved where it comes from: it begins as a form to be endorsed. */
  readonly unapproved?: true
  /** Decided of it already for a day that is still to come. */
  readonly planned?: PlannedSettlement
}
