import type { Instant, LocalDate } from '../core/index.ts'
import type { PersonId, UnitCode, HandoverItem } from '../organisation/organisation.ts'
import type { ActingDelegation } from '../stream/acting-under.ts'
import type { Cascade, Check, Delivery, Exchange, Lapse, ReportRecord } from './follow-up.ts'
import type { Said } from './said.ts'
import type { PlannedSettlement, Settlement, TakenFrom } from './settlement.ts'
import type { TaskId } from './task-id.ts'
import type { ContractTerms, Registration, SignatureRole } from './terms.ts'

export const taskStatuses = [
  'SUBMITTED', // waits for the unit's Party committee
  'ENDORSED', // waits for screening
  'SENT_BACK', // by the secretariat, before the meeting, for completion
  'SCREENED', // on an agenda
  'IN_REVIEW', // opinions are being given
  'REVIEWED', // round closed, waits for the conclusion
  'RETURNED', // for a dated correction
  'APPROVED',
  'OFFERED', // contract waits for signatures
  'IN_PROGRESS',
  'DELIVERED', // waits for the check
  'ACCEPTED',
  'REJECTED', // final: by the bodies
  'WITHDRAWN', // final: correction missed
  'WAIVED', // final for grading: by decision
  'NOT_DONE', // nothing accepted by the last day for delivery
  'SETTLED', // by decision before its time: goes on in other units, or ended with its result so far
] as const
export type TaskStatus = (typeof taskStatuses)[number]

export type Body = 'STANDING_COMMITTEE' | 'PEOPLES_COMMITTEE_STANDING'
export type Stance = 'AGREE' | 'AGREE_WITH_CHANGES' | 'RETURN' | 'REJECT'
export type Opinion = {
  readonly person: PersonId
  readonly stance: Stance
  readonly reason: string
  readonly at: Instant
  readonly versions: number
}
export type RoundMember = { readonly person: PersonId; readonly name: string; readonly body: Body }

/** One round of opinions. Sealed until closed: until then nobody reads another's, nor finds it in the log. */
export type Round = {
  readonly meeting: string
  readonly openedAt: Instant
  readonly present: readonly RoundMember[]
  readonly recused: readonly RoundMember[]
  readonly opinions: readonly Opinion[]
  /** Entries of this task's stream that gave them, every version, until each is opened in the log. */
  readonly unopened: readonly number[]
  readonly closedAt?: Instant
}

export type Verdict = 'APPROVED' | 'APPROVED_WITH_CHANGES' | 'RETURNED' | 'REJECTED' | 'ADDED_BY_SUPERIOR'
export type Conclusion = {
  readonly verdict: Verdict
  readonly ground: string
  readonly at: Instant
  readonly by: PersonId
  /** RETURNED: last day of the correction. */
  readonly correctBy?: LocalDate
  /** Number of the notice of conclusions. */
  readonly notice?: string
}

export type Signature = {
  readonly role: SignatureRole
  readonly person: PersonId
  readonly at: Instant
  readonly terms: string
}

export type Contract = {
  readonly terms: ContractTerms
  /** SHA-256 of the canonical terms: what a signature binds. */
  readonly hash: string
  readonly offeredAt: Instant
  readonly signatures: readonly Signature[]
  /** Days after the offer on which reminders of these terms were given. */
  readonly reminded: readonly number[]
  /** When the first complete set of signatures stood. From then on the work runs, whatever is re-signed later. */
  readonly inForceSince?: Instant
  /** Taken over with the work: a decision of the superior binds, and nobody is asked to sign these terms. */
  readonly withoutSignatures?: boolean
  /** Earlier terms with their signatures: nothing signed is ever dropped. */
  readonly earlier: readonly {
    readonly terms: ContractTerms
    readonly hash: string
    readonly signatures: readonly Signature[]
  }[]
}

/** Who takes up a post that a head left, and answers from then on. */
export type HeadSuccession = {
  readonly post: 'SECRETARY' | 'CHAIRMAN'
  readonly outgoing: PersonId
  readonly incoming: PersonId
  readonly decision: string
}

export type Handover = HandoverItem & {
  readonly post: 'SECRETARY' | 'CHAIRMAN'
  readonly outgoing: PersonId
  /** Absent: nobody holds the post yet. */
  readonly incoming?: PersonId
  readonly at: Instant
  /** When the incoming head came, where that was later. */
  readonly succeededAt?: Instant
  readonly decision: string
  /** Hash of the signed act that fixed it. Absent: the state of the last day holds. */
  readonly act?: string
}

export type Task = {
  readonly id: TaskId
  readonly cycle: string
  readonly unit: UnitCode
  readonly origin: 'REGISTERED' | 'ASSIGNED'
  readonly status: TaskStatus
  readonly registration: Registration
  /** Earlier versions, oldest first. */
  readonly versions: readonly Registration[]
  readonly submittedAt: Instant
  readonly submittedBy: PersonId
  /** For whom, where another registered it for him. */
  readonly submittedFor?: ActingDelegation
  readonly endorsement?: Said & { readonly resolution: string; readonly at: Instant }
  readonly sentBack?: {
    readonly field: string
    readonly reason: string
    readonly at: Instant
    readonly correctBy: LocalDate
  }
  /** Id of the meeting on whose agenda it stands. */
  readonly meeting?: string
  readonly rounds: readonly Round[]
  readonly conclusions: readonly Conclusion[]
  readonly contract?: Contract
  readonly cascade?: Cascade
  readonly reports: readonly ReportRecord[]
  readonly missedPeriods: readonly string[]
  readonly exchanges: readonly Exchange[]
  readonly lapses: readonly Lapse[]
  readonly deliveries: readonly Delivery[]
  readonly checks: readonly Check[]
  readonly waiver?: string
  readonly handovers: readonly Handover[]
  /** An outcome put right by decision of the competent body (after an appeal), beside what follows from the checks. */
  readonly corrected?: {
    readonly outcome: CorrectedOutcome
    readonly fraction?: number
    readonly decision: string
    readonly ground: string
    readonly at: Instant
  }
  readonly settled?: Settlement
  /** What becomes of it on a day to come. */
  readonly planned?: PlannedSettlement
  /** The task that this one goes on from. */
  readonly from?: TakenFrom
  /** When a failed check last sent it back into work. */
  readonly resumedAt?: Instant
  /** Set when the year is closed; from then on nothing happens to the task any more. */
  readonly carriedOver?: boolean
  readonly seq: number
}

export type CorrectedOutcome =
  | 'EXCEEDED'
  | 'COMPLETED'
  | 'COMPLETED_LATE'
  | 'PARTIAL'
  | 'POOR_QUALITY'
  | 'NOT_DONE'
  | 'WAIVED'
