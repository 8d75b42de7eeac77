import type { Assessment, ComputedLevel, Level } from '@khoan-viec/domain/assessment'
import type { CycleFacts, Grading, MissingInput } from '@khoan-viec/domain/cycle'

import type { TodoRow } from '../work/answers.ts'

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
  readonly score?: number
  readonly round: number
  readonly closed: boolean
}

export type GradingTable = {
  readonly gradings: readonly Grading[]
  readonly groups: readonly { readonly group: string; readonly kind: Assessment['kind']; readonly rows: readonly AssessmentRow[] }[]
  /** The latest stored case and answer, as docs/grading gives their form; absent before the first grading or to whom may not see all. */
  readonly answer?: unknown
  readonly missing: readonly MissingInput[]
}

export type SubjectView = {
  readonly row: AssessmentRow
  readonly assessment: Assessment
  /** One a computation, the latest first: the whole case and answer it stands in, as docs/grading gives their form. */
  readonly rounds: readonly { readonly round: number; readonly result?: unknown; readonly regulations?: unknown; readonly case?: unknown }[]
  readonly names: Readonly<Record<string, string>>
  readonly mine: readonly TodoRow[]
  readonly facts: CycleFacts
}
