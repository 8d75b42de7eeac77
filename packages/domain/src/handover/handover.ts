import type { Instant, LocalDate } from '../core/index.ts'
import type { HandoverItem, HeadChange, PersonId } from '../organisation/organisation.ts'
import type { StreamId } from '../stream/aggregate.ts'
import type { Light } from '../task/lights.ts'
import type { TaskId } from '../task/task-id.ts'
import type { TaskStatus } from '../task/task.ts'

/** A task as it stood when the act was laid before the parties: filled from the record, by nobody's word. */
export type HandoverTask = {
  readonly task: TaskId
  readonly title: string
  readonly cycle: string
  readonly status: TaskStatus
  readonly light: Light
  /** 0..1 of the way to the targets, by weight, up to six decimals. */
  readonly progress: number
  readonly deadline?: LocalDate
  readonly lastReport?: { readonly period: string; readonly on: LocalDate }
  /** Milestones of this year reached, of how many; `next`: the first that is not. */
  readonly milestones: { readonly reached: number; readonly all: number; readonly next?: LocalDate }
  /** Ids of the lapses not made good. */
  readonly defects: readonly string[]
  /** Requests that the superior has not answered, by kind and id. */
  readonly owed: readonly { readonly kind: 'SUPPORT' | 'WAIVER' | 'CHANGE'; readonly id: string }[]
  /** The state on the last day of the tenure. Absent: the outgoing head does not answer for this task. */
  readonly state?: HandoverItem
  /** What the secretariat entered with the change of head: a draft for the proposal, and nothing by itself. */
  readonly draft?: HandoverItem
}

/** A line of the act: the task, and what the parties say of it. What is in force is `inForce` of it. */
export type HandoverLine = HandoverTask & {
  /** Of the outgoing head. */
  readonly proposed?: HandoverItem
  /** Of the incoming head, with the reason. Empty: the days for an answer passed. */
  readonly objection?: string
  /** Of the superior, on an objection. */
  readonly ruled?: HandoverItem
}

export const handoverStatuses = [
  'LAYING', // not every task stands in it yet
  'PROPOSING', // the outgoing head's turn
  'ANSWERING', // the incoming head's turn
  'RULING', // the superior decides what was objected to
  'SIGNING',
  'SIGNED', // final: what it says is fixed
  'LAPSED', // final: the year was closed before all had signed, and the state of the last day stays
] as const
export type HandoverStatus = (typeof handoverStatuses)[number]

export const handoverRoles = ['OUTGOING', 'INCOMING', 'SUPERIOR'] as const
export type HandoverRole = (typeof handoverRoles)[number]

export type HandoverSignature = {
  readonly role: HandoverRole
  readonly person: PersonId
  readonly at: Instant
  /** Hash of the act that it binds. */
  readonly act: string
}

/** What the act is about. People are named by their ids: the names stand with the change of head. */
export type HandoverFrame = Pick<HeadChange, 'unit' | 'post' | 'decision' | 'from'> & {
  readonly outgoing: PersonId
  readonly outgoingTenure: string
  readonly incoming: PersonId
}

/** The act by which one head hands every open task of a unit over to the next. */
export type HandoverAct = HandoverFrame & {
  readonly id: string
  /** Cycle that was current when it was laid: its calendar sets the days. */
  readonly cycle: string
  readonly status: HandoverStatus
  readonly lines: readonly HandoverLine[]
  /** Tasks that it lists once it is whole. */
  readonly of: number
  /** When the present step began. */
  readonly since: Instant
  /** Days after `since` on which reminders were given. */
  readonly reminded: readonly number[]
  /** SHA-256 of the canonical text: what a signature binds. Set when nothing is left to say. */
  readonly hash?: string
  readonly signatures: readonly HandoverSignature[]
  readonly seq: number
}

export type HandoverCommand =
  /** What differs from the state of the last day; tasks not named keep it. */
  | { readonly type: 'propose'; readonly items: readonly HandoverItem[] }
  /** Tasks not named are agreed to. */
  | { readonly type: 'answer'; readonly objections: readonly HandoverObjection[] }
  /** On every task objected to, and no other; the note says why. */
  | { readonly type: 'rule'; readonly items: readonly HandoverItem[] }
  | { readonly type: 'sign'; readonly act: string }
  // The system's own
  /** `of`: how many tasks there are in all; what one entry cannot hold comes after. */
  | ({ readonly type: 'lay'; readonly tasks: readonly HandoverTask[]; readonly of: number } & HandoverFrame)
  | { readonly type: 'lay-more'; readonly tasks: readonly HandoverTask[] }
  | { readonly type: 'remind'; readonly day: number; readonly escalate: boolean }
  | { readonly type: 'pass-days' }
  | { readonly type: 'close' }

export type HandoverObjection = { readonly task: TaskId; readonly reason: string }

/** `act`: hash of the text, when nothing is left to say and it waits for signatures. */
export type HandoverEvent =
  | ({
      readonly type: 'handover-laid'
      readonly handover: string
      readonly tasks: readonly HandoverTask[]
      readonly of: number
      readonly act?: string
    } & HandoverFrame)
  | { readonly type: 'handover-continued'; readonly tasks: readonly HandoverTask[]; readonly act?: string }
  | { readonly type: 'handover-proposed'; readonly items: readonly HandoverItem[] }
  | {
      readonly type: 'handover-answered'
      readonly objections: readonly HandoverObjection[]
      readonly act?: string
    }
  | { readonly type: 'handover-ruled'; readonly items: readonly HandoverItem[]; readonly act: string }
  | {
      readonly type: 'handover-signed'
      readonly roles: readonly HandoverRole[]
      readonly act: string
      readonly completes: boolean
    }
  | {
      readonly type: 'handover-reminded'
      readonly day: number
      readonly escalated: boolean
      readonly awaited: readonly HandoverRole[]
    }
  /** Nobody spoke in the days given: the state stands as proposed, or what differs from it goes to the superior. */
  | { readonly type: 'handover-days-passed'; readonly step: 'PROPOSING' | 'ANSWERING'; readonly act?: string }
  | { readonly type: 'handover-lapsed' }

/** Of one change of head: no unit has two heads in one post who begin on the same day. */
export const handoverOf = ({ unit, post, from }: Pick<HeadChange, 'unit' | 'post' | 'from'>): StreamId =>
  `handover/${unit}:${post}:${from}`
