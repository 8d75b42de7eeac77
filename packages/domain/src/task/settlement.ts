import type { Instant } from '../core/index.ts'
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
}
