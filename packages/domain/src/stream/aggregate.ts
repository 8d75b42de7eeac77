import type { Instant, LocalDate, Result } from '../core/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Actor, PersonId, Post, UnitCode } from '../organisation/organisation.ts'
import type { ActingDelegation } from './acting-under.ts'

export const streamKinds = [
  'organisation',
  'cycle',
  'task',
  'meeting',
  'assessment',
  'handover',
  'log',
  'archive',
] as const
export type StreamKind = (typeof streamKinds)[number]

/** `kind/id`, such as `task/2024-qv-1`: names a stream of the record, its workflow, and its state. */
export type StreamId = string

/** What a decision may look at besides the state and the command. */
export type Context = {
  /** Virtual time. */
  readonly at: Instant
  /** Its day in Asia/Ho_Chi_Minh. */
  readonly today: LocalDate
  /** Real time. Only a change of the clock looks at it: a paused clock does not tell it. */
  readonly real: Instant
  readonly actor: Actor
  readonly facts: CycleFacts
  /** SHA-256 of the canonical JSON, in hexadecimal: given from outside because the domain computes no hashes. */
  readonly hash: (value: unknown) => string
}

/** An event as it stands in the record: who, when, under which post. */
export type Recorded<Event> = {
  readonly seq: number
  readonly event: Event
  readonly at: Instant
  /** Absent: the system. */
  readonly person?: PersonId
  /** The tenure acted under. */
  readonly tenure?: string
  /** For whom, where it was done for another: the tenure is then that other's. */
  readonly delegation?: ActingDelegation
  readonly requestId: string
}

/** What the system has to do by itself, and when. The id is the same whenever it is asked, so twice is harmless. */
export type Due<Command> = { readonly at: Instant; readonly id: string; readonly command: Command }

/** Something that awaits somebody. Holder: a person, or whoever holds the post in the unit (of any unit if absent). */
export type Todo = {
  readonly kind: TodoKind
  readonly person?: PersonId
  readonly post?: Post
  readonly unit?: UnitCode
  /** Last day to do it, when there is one. */
  readonly due?: LocalDate
  /** For the sentence and the link: task title, period, request id ... */
  readonly about: Readonly<Record<string, string>>
}
export const todoKinds = [
  'endorse',
  'screen',
  'correct-registration',
  'opinion',
  'close-round',
  'conclude',
  'offer-contract',
  'sign',
  'report',
  'explain',
  'answer-direction',
  'answer-support',
  'decide-waiver',
  'decide-change',
  'accept-part',
  'report-part',
  'deliver',
  'verify',
  'self-rank',
  'appraise',
  'vote',
  'decide-level',
  'decide-appeal',
  'appeal-open',
  'open-meeting',
  'close-meeting',
  'settle-tie',
  'publish-board',
  'close-cycle',
  'review-lapse',
  'propose-hand-over',
  'agree-hand-over',
  'decide-hand-over',
  'sign-hand-over',
] as const
export type TodoKind = (typeof todoKinds)[number]

/** One kind of stream: how it decides, what follows, what it owes to the calendar. All pure. */
export type Aggregate<State, Command, Event> = {
  readonly kind: StreamKind
  /** What a command would change, or why it may not. The web asks to guide the user; the workflow asks to rule. */
  decide(state: State | undefined, command: Command, context: Context): Result<Event>
  /** Applies what has happened. Total: an event that was decided is never argued with again. */
  evolve(state: State | undefined, recorded: Recorded<Event>, facts: CycleFacts): State
  /** The next thing that the system does by itself; undefined when nothing is due any more. */
  due(state: State, facts: CycleFacts): Due<Command> | undefined
  /** Nothing can happen any more: the workflow may end. */
  isFinal(state: State): boolean
  todos(state: State, facts: CycleFacts): readonly Todo[]
}
