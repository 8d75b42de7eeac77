import type { Clock } from '../clock/clock.ts'
import type { Instant, LocalDate } from '../core/index.ts'
import type { Tenure, Unit, UnitCode } from '../organisation/organisation.ts'
import type { UnitEnd } from '../organisation/unit-end.ts'

export type CycleId = string

/** What an entry says that was recorded while no cycle had been opened yet. No cycle can be called so. */
export const NO_CYCLE: CycleId = '-'

/** First and last day, both included. */
export type Window = { readonly opens: LocalDate; readonly closes: LocalDate }

export type ReportPeriod = Window & {
  /** `2024-M03` or `2024-Q1`. */
  readonly id: string
  readonly kind: 'MONTH' | 'QUARTER'
  /** The days reported on. */
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Dates as the secretariat entered them. Deadlines on a day off move to the next working day where `shift` says so. */
export type CyclePlan = {
  readonly registration: Window
  /** Days a returned registration has for its correction, from the conclusion. */
  readonly correctionDays: number
  /** Days after the offer: reminders, then escalation of an unsigned contract. */
  readonly signing: { readonly remindAfterDays: readonly number[]; readonly escalateAfterDays: number }
  /** Reports: the window opens on the day after the period ends and stays open this many working days. */
  readonly reports: {
    readonly first: LocalDate
    readonly months: boolean
    readonly quarters: boolean
    readonly openWorkingDays: number
  }
  /** Last day for delivery: what is not delivered then is not done. */
  readonly delivery: LocalDate
  /** Last day for checks. */
  readonly acceptance: LocalDate
  readonly assessment: Window
  readonly grading: LocalDate
  readonly decision: Window
  readonly appeal: Window
  /** From this day the year may be closed. */
  readonly close: LocalDate
  readonly shift: boolean
}

/** The plan made exact: periods laid out, days off moved. Fixed when the cycle opens. */
export type CycleCalendar = Omit<CyclePlan, 'reports' | 'shift'> & { readonly periods: readonly ReportPeriod[] }

export type CycleTerms = {
  readonly id: CycleId
  readonly name: string
  readonly year: number
  readonly authority: UnitCode
  /** Of the period graded, whose last day selects the regulation. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly side: 'PARTY' | 'STATE'
  readonly overlays: readonly string[]
  /** Overrides of the grading settings, by name (docs/grading). */
  readonly settings: Readonly<Record<string, string | number | boolean>>
  readonly orientation: string
  /** How the authority names itself and its papers: `ThU`, `TU`. */
  readonly symbol: string
  readonly limits: { readonly tasksPerUnit: number }
  /** Share of each body's members not recused that must be exceeded by those present. */
  readonly quorum: number
  readonly rehearsal: boolean
}

export type Cycle = CycleTerms & {
  readonly openedAt: Instant
  readonly calendar: CycleCalendar
  readonly clock: Clock
  readonly status: 'RUNNING' | 'CLOSED'
  /** Ids of the calendar's acts already done (`window-opened/registration`, `period-closed/2024-M03` ...). */
  readonly done: readonly string[]
  readonly gradings: readonly Grading[]
  /** Inputs still missing after the grading date, one line a subject. */
  readonly missing: readonly MissingInput[]
  readonly projections: readonly { readonly date: LocalDate; readonly answer: string }[]
  readonly boards: readonly Board[]
  readonly sealed?: { readonly at: Instant; readonly entries: number; readonly hash: string }
  readonly carriedOver: readonly string[]
}

/** One run of the engine. Case and answer are stored by content hash; a later one stands beside, never over. */
export type Grading = {
  readonly round: number
  readonly at: Instant
  readonly because: string
  readonly regulation: string
  readonly case: string
  readonly answer: string
  /** How many were graded; their names stand in the answer. */
  readonly subjects: number
}

export type MissingInput = {
  readonly subject: string
  readonly name: string
  readonly unit: UnitCode
  /** What is missing. */
  readonly input: 'common' | 'criteria' | 'results' | 'acceptance'
  /** Whose input it is, in the post's name. */
  readonly owedBy: 'ORGANISATION_BOARD' | 'VERIFIER'
}

export type Board = {
  readonly id: string
  readonly kind: 'TERM' | 'PERIOD' | 'LEVELS'
  readonly title: string
  readonly at: Instant
  readonly content: string
}

export type CycleCommand =
  | { readonly type: 'open'; readonly terms: CycleTerms; readonly plan: CyclePlan; readonly clock: Clock }
  | { readonly type: 'set-clock'; readonly rate: number; readonly paused: boolean }
  /** Paused rehearsals only: move to this moment, doing everybody's work on the way. */
  | { readonly type: 'move-clock'; readonly to: Instant }
  | { readonly type: 'publish-board'; readonly kind: Board['kind']; readonly title: string; readonly content: string }
  | {
      readonly type: 'close'
      readonly sealed: { readonly entries: number; readonly hash: string }
      readonly carriedOver: readonly string[]
    }
  // The system's own
  | { readonly type: 'pass-date'; readonly act: string; readonly date: LocalDate }
  | {
      readonly type: 'grade'
      readonly grading?: Omit<Grading, 'at' | 'round'>
      readonly missing: readonly MissingInput[]
    }
  | { readonly type: 'project'; readonly date: LocalDate; readonly answer: string }

export type CycleEvent =
  | {
      readonly type: 'cycle-opened'
      readonly terms: CycleTerms
      readonly calendar: CycleCalendar
      readonly clock: Clock
    }
  | { readonly type: 'clock-set'; readonly clock: Clock }
  | { readonly type: 'date-passed'; readonly act: string; readonly date: LocalDate }
  /** Without a grading: nobody could be graded, and it is named who waits for what. */
  | {
      readonly type: 'graded'
      readonly grading?: Omit<Grading, 'at' | 'round'>
      readonly missing: readonly MissingInput[]
    }
  | { readonly type: 'level-projected'; readonly date: LocalDate; readonly answer: string }
  | { readonly type: 'board-published'; readonly kind: Board['kind']; readonly title: string; readonly content: string }
  | {
      readonly type: 'cycle-closed'
      readonly sealed: { readonly entries: number; readonly hash: string }
      readonly carriedOver: readonly string[]
    }

/** What every other stream needs to know of its cycle and unit to decide. Loaded from the record, never sent by a client. */
export type CycleFacts = {
  /** Its authority is whoever keeps the cycle on the day: the one that opened it, or who went on in its place. */
  readonly cycle: CycleTerms
  readonly calendar: CycleCalendar
  /** Tenures at the authority. */
  readonly officials: readonly Tenure[]
  /** The stream's own unit and the tenures in it (absent for streams of no unit). */
  readonly unit?: Unit
  /** That the unit ends, or leaves the authority of this cycle, by what the record knows. */
  readonly ends?: UnitEnd
  readonly tenures: readonly Tenure[]
  /** The last day on which the authority is whose it is now, where that is known to end (docs/decisions/0209). */
  readonly until?: LocalDate
}
