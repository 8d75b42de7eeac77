import type { LocalDate } from '../core/index.ts'
import type { HandoverItem, PersonId, UnitCode } from '../organisation/organisation.ts'
import type { CascadePart, Evidence, Report, Values } from './follow-up.ts'
import type { Disposition, ReceivingCycles, Standing, Successor, TakingOver } from './settlement.ts'
import type { TaskId } from './task-id.ts'
import type { CorrectedOutcome, HeadSuccession, RoundMember, Stance, Verdict } from './task.ts'
import type { ContractTerms, Registration } from './terms.ts'

/** What people may ask of a task. Who asks is in the context, never in the command. */
export type TaskCommand =
  // Registration
  | {
      readonly type: 'submit'
      readonly task: TaskId
      readonly cycle: string
      readonly unit: UnitCode
      readonly registration: Registration
    }
  | { readonly type: 'resubmit'; readonly registration: Registration }
  | { readonly type: 'endorse'; readonly resolution: string }
  | { readonly type: 'screen'; readonly meeting: string }
  | { readonly type: 'send-back'; readonly field: string; readonly reason: string }
  | {
      readonly type: 'add'
      readonly task: TaskId
      readonly cycle: string
      readonly unit: UnitCode
      readonly registration: Registration
      readonly ground: string
    }
  // Opinions and conclusion
  | { readonly type: 'give-opinion'; readonly stance: Stance; readonly reason: string }
  | { readonly type: 'close-round' }
  | {
      readonly type: 'conclude'
      readonly verdict: Exclude<Verdict, 'ADDED_BY_SUPERIOR'>
      readonly ground: string
      readonly registration?: Registration
    }
  // Contract
  | { readonly type: 'offer'; readonly terms: ContractTerms }
  | { readonly type: 'sign'; readonly terms: string }
  | {
      readonly type: 'cascade'
      readonly indicator: string
      readonly parts: readonly Omit<CascadePart, 'acceptedBy' | 'reported'>[]
    }
  | { readonly type: 'accept-part'; readonly part: string }
  | { readonly type: 'report-part'; readonly part: string; readonly period: string; readonly value: number }
  // Follow-up
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'correct-report'; readonly report: Report; readonly decision?: string }
  | { readonly type: 'direct'; readonly text: string; readonly due?: LocalDate }
  | { readonly type: 'answer-direction'; readonly id: string; readonly text: string }
  | { readonly type: 'request-support'; readonly text: string }
  | { readonly type: 'answer-support'; readonly id: string; readonly granted: boolean; readonly text: string }
  | { readonly type: 'explain'; readonly lapse: string; readonly text: string }
  | { readonly type: 'request-waiver'; readonly text: string }
  | {
      readonly type: 'decide-waiver'
      readonly id: string
      readonly granted: boolean
      readonly decision: string
      readonly text: string
    }
  | { readonly type: 'request-change'; readonly text: string; readonly deadline?: LocalDate; readonly targets?: Values }
  | {
      readonly type: 'decide-change'
      readonly id: string
      readonly granted: boolean
      readonly decision: string
      readonly text: string
    }
  // Delivery and acceptance
  | {
      readonly type: 'deliver'
      readonly results: Values
      readonly note: string
      readonly evidence: readonly Evidence[]
    }
  | {
      readonly type: 'correct-delivery'
      readonly results: Values
      readonly note: string
      readonly evidence: readonly Evidence[]
    }
  | {
      readonly type: 'check'
      readonly verdict: 'ACCEPTED' | 'FAILED'
      readonly results: Values
      readonly quality: 'GOOD' | 'BADLY_DONE'
      readonly onTheSpot: boolean
      readonly ground: string
    }
  | {
      readonly type: 'correct-check'
      readonly verdict: 'ACCEPTED' | 'FAILED'
      readonly results: Values
      readonly quality: 'GOOD' | 'BADLY_DONE'
      readonly onTheSpot: boolean
      readonly ground: string
      readonly decision?: string
    }
  // Open work that its unit leaves: by decision of the superior, with what had come of it or as it stands today
  | {
      readonly type: 'transfer'
      readonly decision: string
      readonly ground: string
      readonly standing?: Standing
      readonly to: readonly Successor[]
    }
  | {
      readonly type: 'close-with-result'
      readonly decision: string
      readonly ground: string
      readonly standing?: Standing
    }
  | { readonly type: 'cancel'; readonly decision: string; readonly ground: string }
  // The same for a day to come: changed by being given again, withdrawn until then
  | {
      readonly type: 'plan-settlement'
      readonly from: LocalDate
      readonly decision: string
      readonly ground: string
      /** The decision ends the unit on that day; not only a later one may be named then. */
      readonly withUnit?: boolean
      readonly disposition: Disposition
    }
  | { readonly type: 'withdraw-settlement'; readonly ground: string }
  | TaskSystemCommand

/** What only the system, or another workflow in its name, asks. No procedure of the API accepts these. */
export type TaskSystemCommand =
  | {
      readonly type: 'open-round'
      readonly meeting: string
      readonly present: readonly RoundMember[]
      readonly members: readonly RoundMember[]
    }
  | { readonly type: 'open-opinion'; readonly of: number }
  | { readonly type: 'note-notice'; readonly notice: string }
  | { readonly type: 'lapse-correction' }
  | { readonly type: 'remind-unsigned'; readonly day: number; readonly escalate: boolean }
  | { readonly type: 'miss-report'; readonly period: string }
  | { readonly type: 'miss-milestone'; readonly milestone: string }
  | { readonly type: 'fall-overdue' }
  | { readonly type: 'close-undelivered' }
  /** On its day: what was planned, or what the merger of the unit brings with it. */
  | { readonly type: 'settle-as-planned'; readonly cycles?: ReceivingCycles }
  /** The unit has not ended, as the decision would have had it. */
  | { readonly type: 'lapse-settlement' }
  | {
      readonly type: 'hand-over'
      readonly post: 'SECRETARY' | 'CHAIRMAN'
      readonly outgoing: PersonId
      /** Absent: nobody holds the post yet. */
      readonly incoming?: PersonId
      readonly decision: string
      /** Of the outgoing head's tenure. Absent in older histories: the day on which it is said. */
      readonly lastDay?: LocalDate
      /** Older histories only: what was entered with the change of head. */
      readonly item?: HandoverItem
    }
  /** The post that a head left is held again. */
  | ({ readonly type: 'succeed-head' } & HeadSuccession)
  /** From the hand-over act, when its last signature stands. `act`: its hash. */
  | {
      readonly type: 'settle-hand-over'
      readonly post: 'SECRETARY' | 'CHAIRMAN'
      readonly outgoing: PersonId
      readonly decision: string
      readonly act: string
      readonly item: HandoverItem
    }
  | {
      readonly type: 'correct-outcome'
      readonly outcome: CorrectedOutcome
      readonly fraction?: number
      readonly decision: string
      readonly ground: string
    }
  /** From a task that was transferred, or from the opening of a cycle: the first word of a task that goes on. */
  | ({ readonly type: 'take-over' } & TakingOver)
  /** From the cycle's closing: the task itself knows whether it is carried over. */
  | { readonly type: 'close-year' }

/** What people ask: everything but the system's own. */
export type TaskPeopleCommand = Exclude<TaskCommand, TaskSystemCommand>
