import type { Assessment, ComputedLevel, Level } from '@khoan-viec/domain/assessment'
import type { CycleFacts, Grading, MissingInput } from '@khoan-viec/domain/cycle'
import type { TodoRow } from '../my-work/answers.ts'

/** The four values of one subject side by side. */
export type AssessmentRow = {
  /** `<cycle>:<subject>`. */
  readonly id: string
  readonly subject: string
  readonly kind: Assessment['kind']
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly group: string
  readonly self?: Level
  readonly appraised?: Level
  readonly computed?: ComputedLevel
  readonly decided?: Level
  /** Why another level was decided than the computed one; in the table of all. */
  readonly reason?: string
  readonly score?: number
  readonly round: number
  readonly closed: boolean
}

/** `Answer`: what the engine answered (`Answer` of @khoan-viec/grading/engine). */
export type GradingTable<Answer = unknown> = {
  readonly gradings: readonly Grading[]
  readonly groups: readonly {
    readonly group: string
    readonly kind: Assessment['kind']
    readonly rows: readonly AssessmentRow[]
  }[]
  /** The whole answer of the latest grading: caps with their arithmetic. Absent before it, and to who may not see all units. */
  readonly answer?: Answer
  readonly missing: readonly MissingInput[]
  /** Levels "if the year ended today": no grade. */
  readonly projections: readonly {
    readonly date: string
    /** What nobody had assessed yet and was supposed: common points, degrees of the other criteria. */
    readonly assumed?: { readonly common: number; readonly others: readonly string[] }
    readonly answer?: Answer
  }[]
}

/** One subject's grade in one grading. */
export type SubjectRound<Result = unknown, Regulation = unknown> = {
  readonly round: number
  readonly result?: Result
  readonly regulations: readonly Regulation[]
  /** The subject and its tasks as they stood in the case. */
  readonly case?: { readonly subject: unknown; readonly tasks: readonly unknown[] }
}

export type SubjectView<Result = unknown, Regulation = unknown> = {
  readonly row: AssessmentRow
  readonly assessment: Assessment
  /** One a computation, the latest first. */
  readonly rounds: readonly SubjectRound<Result, Regulation>[]
  /** Titles of the tasks that the case names. */
  readonly titles: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
  readonly mine: readonly TodoRow[]
  readonly facts: CycleFacts
}
