import type { LocalDate } from '../core/index.ts'
import type { HandoverItem, PersonId, UnitCode } from '../organisation/organisation.ts'
import type { CascadePart, Check, Delivery, Evidence, LadderStep, Report, Values } from './follow-up.ts'
import type { Disposition, Standing, Successor, TakingOver } from './settlement.ts'
import type { TaskId } from './task-id.ts'
import type { CorrectedOutcome, HeadSuccession, RoundMember, Stance, Verdict } from './task.ts'
import type { ContractTerms, Registration, SignatureRole } from './terms.ts'

/** What happened to a task. Who and when stand beside the event in the record. */
export type TaskEvent =
  | {
      readonly type: 'submitted'
      readonly task: TaskId
      readonly cycle: string
      readonly unit: UnitCode
      readonly registration: Registration
    }
  | { readonly type: 'resubmitted'; readonly registration: Registration }
  | { readonly type: 'endorsed'; readonly resolution: string }
  | { readonly type: 'screened'; readonly meeting: string }
  | { readonly type: 'sent-back'; readonly field: string; readonly reason: string; readonly correctBy: LocalDate }
  | {
      readonly type: 'added'
      readonly task: TaskId
      readonly cycle: string
      readonly unit: UnitCode
      readonly registration: Registration
      readonly ground: string
    }
  | {
      readonly type: 'round-opened'
      readonly meeting: string
      readonly present: readonly RoundMember[]
      readonly recused: readonly RoundMember[]
    }
  /** `closes`: it was the last one awaited, so the round closes with it. */
  | { readonly type: 'opinion-given'; readonly stance: Stance; readonly reason: string; readonly closes: boolean }
  | { readonly type: 'round-closed' }
  /** The round is closed: the opinion given as entry `of` of this task may be read from the log too. */
  | { readonly type: 'opinion-opened'; readonly of: number }
  | {
      readonly type: 'concluded'
      readonly verdict: Exclude<Verdict, 'ADDED_BY_SUPERIOR'>
      readonly ground: string
      readonly correctBy?: LocalDate
      readonly registration?: Registration
    }
  | { readonly type: 'notice-issued'; readonly notice: string }
  | { readonly type: 'correction-lapsed' }
  | { readonly type: 'contract-offered'; readonly terms: ContractTerms; readonly hash: string }
  /** One act may fill several places: one person in two posts signs once. */
  | {
      readonly type: 'signed'
      readonly roles: readonly SignatureRole[]
      readonly terms: string
      readonly completes: boolean
    }
  | {
      readonly type: 'signature-reminded'
      readonly day: number
      readonly escalated: boolean
      readonly awaited: readonly SignatureRole[]
    }
  | {
      readonly type: 'cascaded'
      readonly indicator: string
      readonly parts: readonly Omit<CascadePart, 'acceptedBy' | 'reported'>[]
    }
  | { readonly type: 'part-accepted'; readonly part: string }
  | { readonly type: 'part-reported'; readonly part: string; readonly period: string; readonly value: number }
  | { readonly type: 'reported'; readonly report: Report }
  | { readonly type: 'report-corrected'; readonly report: Report; readonly decision?: string }
  | { readonly type: 'report-missed'; readonly period: string; readonly step: LadderStep }
  | { readonly type: 'milestone-missed'; readonly milestone: string; readonly step: LadderStep }
  | { readonly type: 'directed'; readonly id: string; readonly text: string; readonly due?: LocalDate }
  | { readonly type: 'direction-answered'; readonly id: string; readonly text: string }
  | { readonly type: 'support-requested'; readonly id: string; readonly text: string }
  | { readonly type: 'support-answered'; readonly id: string; readonly granted: boolean; readonly text: string }
  | { readonly type: 'explained'; readonly id: string; readonly lapse: string; readonly text: string }
  | { readonly type: 'waiver-requested'; readonly id: string; readonly text: string }
  | {
      readonly type: 'waiver-decided'
      readonly id: string
      readonly granted: boolean
      readonly decision: string
      readonly text: string
    }
  | {
      readonly type: 'change-requested'
      readonly id: string
      readonly text: string
      readonly deadline?: LocalDate
      readonly targets?: Values
    }
  /** Granted: the terms as changed, with their hash; earlier signatures are kept with the earlier terms. */
  | {
      readonly type: 'change-decided'
      readonly id: string
      readonly granted: boolean
      readonly decision: string
      readonly text: string
      readonly terms?: ContractTerms
      readonly hash?: string
    }
  | { readonly type: 'fell-overdue'; readonly step: LadderStep }
  | { readonly type: 'delivered'; readonly delivery: Omit<Delivery, 'at' | 'by'> }
  | { readonly type: 'checked'; readonly check: Omit<Check, 'at' | 'by'> }
  | { readonly type: 'closed-undelivered' }
  | {
      readonly type: 'handed-over'
      readonly post: 'SECRETARY' | 'CHAIRMAN'
      readonly outgoing: PersonId
      /** Absent: nobody holds the post yet. */
      readonly incoming?: PersonId
      readonly decision: string
      readonly item: HandoverItem
    }
  | ({ readonly type: 'head-succeeded' } & HeadSuccession)
  | {
      readonly type: 'hand-over-settled'
      readonly post: 'SECRETARY' | 'CHAIRMAN'
      readonly outgoing: PersonId
      readonly decision: string
      readonly act: string
      readonly item: HandoverItem
    }
  | {
      readonly type: 'outcome-corrected'
      readonly outcome: CorrectedOutcome
      readonly fraction?: number
      readonly decision: string
      readonly ground: string
    }
  | {
      readonly type: 'transferred'
      readonly decision: string
      readonly ground: string
      readonly standing: Standing
      readonly to: readonly Successor[]
      readonly waits?: true
    }
  | {
      readonly type: 'closed-with-result'
      readonly decision: string
      readonly ground: string
      readonly standing: Standing
    }
  | { readonly type: 'cancelled'; readonly decision: string; readonly ground: string }
  | {
      readonly type: 'settlement-planned'
      readonly from: LocalDate
      readonly decision: string
      readonly ground: string
      readonly withUnit?: true
      readonly disposition: Disposition
    }
  | { readonly type: 'settlement-withdrawn'; readonly ground: string }
  | { readonly type: 'settlement-lapsed' }
  /** The first of a task that goes on from another. With terms: they bind whom they name from now on. */
  | ({ readonly type: 'taken-over'; readonly terms?: ContractTerms; readonly hash?: string } & Omit<
      TakingOver,
      'terms'
    >)
  | { readonly type: 'year-closed'; readonly carriedOver: boolean }

/** Files named by an event, so that the record can vouch for them. */
export function evidenceOf(event: TaskEvent): readonly Evidence[] {
  if (event.type === 'reported' || event.type === 'report-corrected') return event.report.evidence
  if (event.type === 'delivered') return event.delivery.evidence
  return []
}
