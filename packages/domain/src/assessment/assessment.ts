import type { Instant, LocalDate } from '../core/index.ts'
import type { PersonId, UnitCode } from '../organisation/organisation.ts'
import type { TaskId } from '../task/task-id.ts'
import type { CorrectedOutcome } from '../task/task.ts'

export const levels = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const
/** The four levels of every regulation. */
export type Level = (typeof levels)[number]
export type ComputedLevel = Level | 'NEEDS_DECISION' | 'NOT_RANKED'

export const degrees = ['XUAT_SAC', 'TOT', 'TRUNG_BINH', 'KEM'] as const
export type Degree = (typeof degrees)[number]

export const basicTargets = ['growth', 'budget', 'disbursement', 'income', 'poverty'] as const
export const findings = ['DEGRADATION', 'DISUNITY', 'SUBORDINATE_CORRUPTION'] as const
export const measures = ['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION'] as const
export const correctedOutcomes = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
  'WAIVED',
] as const satisfies readonly CorrectedOutcome[]

/** What the appraisers enter: what the engine needs and nobody but people can know. */
export type AppraisedInputs = {
  /** 0..30, where the regulation scores by points. */
  readonly common?: number
  /** Degrees of the criteria other than results, under 124 and 132. */
  readonly others?: readonly Degree[]
  /** Of a subject with no task to count: 0..70 where points are scored, a degree under 124 and 132. */
  readonly results?: number
  readonly resultsDegree?: Degree
  /** LEADER under 335: organising and unity, 0..1 each. */
  readonly assessed?: { readonly organising: number; readonly unity: number }
  readonly mainTargetsMet: boolean
  readonly basicTargets?: Readonly<Record<(typeof basicTargets)[number], 'MET' | 'MISSED' | 'NOT_APPLICABLE'>>
  readonly faultsRemedied: 'ALL' | 'PARTLY' | 'NONE' | 'NOT_APPLICABLE'
  readonly findings: readonly (typeof findings)[number][]
  readonly confidence?: { readonly low: number; readonly cast: number }
  readonly violations: readonly {
    readonly id: string
    readonly decidedOn: LocalDate
    readonly measure: (typeof measures)[number]
    readonly side: 'PARTY' | 'STATE'
    readonly dutyRelated: boolean
    readonly remedied: boolean
  }[]
  readonly monthsAbsent?: number
  readonly absence?: 'SICK' | 'MATERNITY' | 'OTHER'
}

export type Computed = {
  readonly round: number
  readonly at: Instant
  readonly level: ComputedLevel
  readonly possible: readonly Level[]
  readonly score: number | null
  /** Content hashes of the case graded and of the whole answer. */
  readonly case: string
  readonly answer: string
  readonly because: string
}

export type Appeal = {
  /** Which decision it is against: 1 for the first. Moments do not tell: on a standing clock many acts share one. */
  readonly against: number
  readonly at: Instant
  readonly by: PersonId
  readonly ground: string
  readonly ruling?: {
    readonly at: Instant
    readonly by: PersonId
    readonly upheld: boolean
    readonly decision: string
    readonly ground: string
    readonly corrections: readonly AppealCorrection[]
  }
}
export type AppealCorrection = { readonly task: TaskId; readonly outcome: CorrectedOutcome; readonly fraction?: number }

/** The year-end of one subject: four values side by side, none ever written over. */
export type Assessment = {
  /** COLLECTIVE: the unit's code. LEADER: the person's id. */
  readonly subject: string
  readonly kind: 'COLLECTIVE' | 'LEADER'
  readonly name: string
  readonly cycle: string
  readonly unit: UnitCode
  /** LEADER who headed the unit on the last day of the period: its code; one who left earlier: absent. */
  readonly leads?: UnitCode
  readonly openedAt: Instant
  readonly selfRanks: readonly {
    readonly level: Level
    readonly statement: string
    readonly at: Instant
    readonly by: PersonId
  }[]
  readonly appraisals: readonly {
    readonly inputs: AppraisedInputs
    readonly level: Level
    readonly ground: string
    readonly at: Instant
    readonly by: PersonId
  }[]
  readonly chased: readonly { readonly what: 'self-rank' | 'appraise'; readonly at: Instant }[]
  readonly computed: readonly Computed[]
  readonly votes: readonly {
    readonly tally: Readonly<Record<Level, number>>
    readonly present: number
    readonly at: Instant
    readonly by: PersonId
    readonly round: number
  }[]
  readonly decisions: readonly {
    readonly level: Level
    readonly reason: string
    readonly decision: string
    readonly at: Instant
    readonly by: PersonId
    readonly round: number
  }[]
  /** How many of the decisions the subject has been told of. */
  readonly told: number
  /** When it was told last. */
  readonly noticedAt?: Instant
  readonly appeals: readonly Appeal[]
  readonly closed: boolean
  readonly seq: number
}

export type AssessmentCommand =
  | { readonly type: 'self-rank'; readonly level: Level; readonly statement: string }
  | { readonly type: 'appraise'; readonly inputs: AppraisedInputs; readonly level: Level; readonly ground: string }
  | { readonly type: 'vote'; readonly tally: Readonly<Record<Level, number>>; readonly present: number }
  | { readonly type: 'decide'; readonly level: Level; readonly reason: string; readonly decision: string }
  | { readonly type: 'appeal'; readonly ground: string }
  | {
      readonly type: 'rule-appeal'
      readonly upheld: boolean
      readonly decision: string
      readonly ground: string
      readonly corrections: readonly AppealCorrection[]
    }
  // The system's own
  | {
      readonly type: 'begin'
      readonly subject: string
      readonly kind: 'COLLECTIVE' | 'LEADER'
      readonly name: string
      readonly cycle: string
      readonly unit: UnitCode
      readonly leads?: UnitCode
    }
  | { readonly type: 'chase'; readonly what: 'self-rank' | 'appraise' }
  | { readonly type: 'note-computed'; readonly computed: Omit<Computed, 'at'> }
  | { readonly type: 'notify' }
  | { readonly type: 'close' }

export type AssessmentEvent =
  | {
      readonly type: 'assessment-begun'
      readonly subject: string
      readonly kind: 'COLLECTIVE' | 'LEADER'
      readonly name: string
      readonly cycle: string
      readonly unit: UnitCode
      readonly leads?: UnitCode
    }
  | { readonly type: 'self-ranked'; readonly level: Level; readonly statement: string }
  | { readonly type: 'appraised'; readonly inputs: AppraisedInputs; readonly level: Level; readonly ground: string }
  | { readonly type: 'chased'; readonly what: 'self-rank' | 'appraise' }
  | { readonly type: 'computed'; readonly computed: Omit<Computed, 'at'> }
  | { readonly type: 'voted'; readonly tally: Readonly<Record<Level, number>>; readonly present: number }
  | { readonly type: 'decided'; readonly level: Level; readonly reason: string; readonly decision: string }
  | { readonly type: 'notified' }
  | { readonly type: 'appealed'; readonly ground: string }
  | {
      readonly type: 'appeal-ruled'
      readonly upheld: boolean
      readonly decision: string
      readonly ground: string
      readonly corrections: readonly AppealCorrection[]
    }
  | { readonly type: 'assessment-closed' }
