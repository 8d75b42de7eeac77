import type { Computed } from '@khoan-viec/domain/assessment'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Grading, MissingInput } from '@khoan-viec/domain/cycle'
import type { HandoverFrame, HandoverTask } from '@khoan-viec/domain/handover'
import type { HandoverItem } from '@khoan-viec/domain/organisation'
import type { Loaded, RecordAnswer, Recorded, RecordRequest, StreamId, TogetherAnswer } from '@khoan-viec/domain/stream'
import type { ReceivingCycles, TakingOver } from '@khoan-viec/domain/task'

export type RequestKey = { readonly person?: string; readonly requestId: string; readonly commandHash: string }

/** What a workflow needs of the record. Local activities: short, and harmless when done twice. */
export type RecordActivities = {
  load(what: { readonly stream: StreamId; readonly cycle: string; readonly unit?: string }): Promise<Loaded>
  record(request: RecordRequest): Promise<RecordAnswer>
  /** Whether a unit is there on a day or begins later. */
  standsOn(what: { readonly unit: string; readonly day: LocalDate }): Promise<boolean>
  /** Where units go on on a day with what they take over from a cycle. */
  receivingCycles(what: {
    readonly cycle: string
    readonly units: readonly string[]
    readonly day: LocalDate
  }): Promise<ReceivingCycles>
  /** Of one request: all or none. */
  recordTogether(requests: readonly RecordRequest[]): Promise<TogetherAnswer>
  /** The answer to a request before; without one, whether its stream has gone on after an entry. */
  findAnswer(
    asked: RequestKey & { readonly stream: StreamId; readonly after: number },
  ): Promise<RecordAnswer | { readonly kind: 'ahead' } | null>
  readEvents(what: {
    readonly stream: StreamId
    readonly after: number
    readonly until: number
  }): Promise<readonly Recorded<{ readonly type: string }>[]>
  nextDue(cycle: string): Promise<Instant | null>
  dueStreams(what: { readonly cycle: string; readonly until: Instant }): Promise<readonly StreamId[]>
  /** Of every open cycle where none is named. */
  liveStreams(what: {
    readonly cycle?: string
    readonly kind?: string
    readonly unit?: string
  }): Promise<readonly StreamId[]>
}

export type SubjectToAssess = {
  readonly subject: string
  readonly kind: 'COLLECTIVE' | 'LEADER'
  readonly name: string
  readonly unit: string
  readonly leads?: string
}

export type Graded = {
  /** Absent when inputs are still missing for everybody not yet graded. */
  readonly grading?: Omit<Grading, 'at' | 'round'>
  readonly missing: readonly MissingInput[]
  readonly results: readonly {
    readonly stream: StreamId
    readonly computed: Omit<Computed, 'at' | 'round' | 'because'>
  }[]
}

/** What the cycle needs of the grading engine and of the files beside the record. */
export type YearActivities = {
  subjectsToAssess(cycle: string): Promise<readonly SubjectToAssess[]>
  gradeYear(what: { readonly cycle: string; readonly because: string }): Promise<Graded>
  projectYear(what: { readonly cycle: string; readonly date: LocalDate }): Promise<{ readonly answer: string }>
  boardContent(what: { readonly cycle: string; readonly kind: string }): Promise<{ readonly content: string }>
  /** What closed years left unfinished and nobody has taken over, as the newest open cycle takes it over. */
  unfinishedWork(): Promise<readonly TakingOver[]>
  sealFacts(cycle: string): Promise<{
    readonly sealed: { readonly entries: number; readonly hash: string }
    readonly carriedOver: readonly string[]
    /** Appeals that nobody has ruled on yet: a year is not closed over them. */
    readonly appealsOpen: number
  }>
  /** Every open task of the unit, of whatever cycle, as it stands when its head has left it. */
  handoverTasks(what: {
    readonly frame: HandoverFrame
    readonly drafts: readonly HandoverItem[]
  }): Promise<readonly HandoverTask[]>
}

export type KeepStreamActivities = RecordActivities & YearActivities
