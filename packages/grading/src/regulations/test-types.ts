import type { Level } from '../level/index.ts'

export type Comparison = '>=' | '>' | '<=' | '<'

/** What may be said of a counted task; each is defined once, in the counting. */
export const WORDS = ['DONE', 'UNDONE', 'ON_TIME', 'LATE', 'GOOD_QUALITY', 'POOR', 'EXCEEDED', 'FAILED'] as const
export type Word = (typeof WORDS)[number]

/** From the worst to the best. */
export const DEGREES = ['KEM', 'TRUNG_BINH', 'TOT', 'XUAT_SAC'] as const
export type Degree = (typeof DEGREES)[number]

/** From the lightest to the heaviest. */
export const MEASURES = ['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION'] as const
export type Measure = (typeof MEASURES)[number]

export const FINDINGS = ['DEGRADATION', 'DISUNITY', 'SUBORDINATE_CORRUPTION'] as const
export type Finding = (typeof FINDINGS)[number]

export const REMEDIES = ['ALL', 'PARTLY', 'NONE', 'NOT_APPLICABLE'] as const
export type Remedy = (typeof REMEDIES)[number]

export const AMONG = ['SELF', 'SUBORDINATES', 'ITS_LEADERS', 'COLLECTIVES_LED'] as const
export type Among = (typeof AMONG)[number]

export type Share = { readonly comparison: Comparison; readonly value: number }

export type Discipline = {
  readonly among: readonly Among[]
  readonly dutyRelated?: boolean
  readonly from?: Measure
  /** Self-detected and fully remedied violations are passed over. */
  readonly remediedExcepted?: boolean
}

/** One question to the facts. */
export type PlainTest =
  | ({ readonly is: 'SCORE' } & Share)
  | ({ readonly is: 'POINTS_SHARE'; readonly of: 'COMMON' | 'RESULTS' } & Share)
  | ({
      readonly is: 'TASK_SHARE'
      readonly words: readonly Word[]
      readonly joined: 'OR' | 'AND'
      readonly over: 'COUNTED' | 'ANY_COLLECTIVE_LED'
    } & Share)
  | ({
      readonly is: 'UNIT_SHARE'
      readonly units: 'SUBORDINATES' | 'RESPONSIBLE_FOR'
      readonly levels: readonly Level[]
    } & Share)
  | ({ readonly is: 'DISCIPLINED' | 'NONE_DISCIPLINED' } & Discipline)
  | ({ readonly is: 'SUBORDINATES_DISCIPLINED' } & Share)
  | { readonly is: 'FAULTS_REMEDIED'; readonly among: readonly Remedy[] }
  | { readonly is: 'DEGREE'; readonly of: 'RESULTS' | 'OTHERS'; readonly atLeast: Degree }
  | { readonly is: 'ANY_DEGREE'; readonly degree: Degree }
  | { readonly is: 'MAIN_TARGETS_MISSED' }
  | { readonly is: 'BASIC_TARGETS_MISSED' }
  | ({ readonly is: 'LOW_CONFIDENCE' } & Share)
  | { readonly is: 'FINDING'; readonly finding: Finding }

export type JointTest = { readonly is: 'ALL_OF' | 'ANY_OF'; readonly tests: readonly Test[] }

/** Everything a text may ask. A text that asks for more needs code here; a text with other numbers is only a file. */
export type Test = PlainTest | JointTest
