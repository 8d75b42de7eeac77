import type { Fraction } from '../exact/index.ts'
import type { Level } from '../level/index.ts'
import type { Degree, Finding, Kind, Measure, Overlay, Regulation, Remedy, Side } from '../regulations/index.ts'
import type { Settings } from './settings.ts'

export const OUTCOMES = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
  'WAIVED',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const BASIC_TARGETS = ['growth', 'budget', 'disbursement', 'income', 'poverty'] as const
export type BasicTarget = (typeof BASIC_TARGETS)[number]
export type TargetState = 'MET' | 'MISSED' | 'NOT_APPLICABLE'

export type Absence = 'SICK' | 'MATERNITY' | 'OTHER'

export type UnitLevel = Level | 'NOT_RANKED'
export type Elsewhere = { readonly id: string; readonly level: UnitLevel }
/** A subject of the case by its id, or a unit graded elsewhere. */
export type UnitReference = string | Elsewhere

export type Employment = {
  readonly monthsWorked: Fraction
  readonly monthsAbsent: Fraction
  readonly absence: Absence | null
  readonly monthsInParty: Fraction | null
  readonly suspended: boolean
}

export type Subject = {
  readonly id: string
  readonly kind: Kind
  readonly group: string
  readonly name: string | null
  readonly leads: readonly string[]
  readonly subordinates: readonly UnitReference[]
  readonly responsibleFor: readonly UnitReference[] | null
  /** 0..30 points. */
  readonly common: Fraction | null
  /** 0..70 points, assessed by people; null: computed from the tasks. */
  readonly results: Fraction | null
  readonly assessed: { readonly organising: Fraction; readonly unity: Fraction } | null
  readonly criteria: { readonly results: Degree | null; readonly others: readonly Degree[] } | null
  readonly mainTargetsMet: boolean
  readonly basicTargets: Readonly<Record<BasicTarget, TargetState>>
  readonly faultsRemedied: Remedy
  readonly findings: readonly Finding[]
  /** Whole votes. */
  readonly confidence: { readonly low: Fraction; readonly cast: Fraction } | null
  readonly employment: Employment
}

export type Task = {
  readonly id: string
  readonly origin: 'REGISTERED' | 'ASSIGNED'
  readonly obligors: readonly string[]
  readonly weight: Fraction
  readonly outcome: Outcome
  /** PARTIAL: the part done, 0..1. */
  readonly fraction: Fraction
  readonly allOrNothing: boolean
  /** Failed checks of a major error. */
  readonly defects: Fraction
  /** Times late. */
  readonly delays: Fraction
  readonly waiver: string | null
}

export type Violation = {
  readonly id: string
  readonly subject: string
  readonly decidedOn: string
  readonly measure: Measure
  readonly side: Side
  readonly dutyRelated: boolean
  readonly remedied: boolean
  readonly countedIn: readonly number[]
}

export type CapDecision = { readonly group: string; readonly rate: Fraction; readonly decision: string }
export type Period = { readonly from: string; readonly to: string }

/** Where a unit of a subject stands: at a place in `subjects`, or graded elsewhere. */
export type Unit = { readonly at: number } | Elsewhere

/** Who depends on whom, by place in `subjects`, with the leaders passed over as the rules say. */
export type Links = {
  readonly leads: readonly number[]
  readonly leaders: readonly number[]
  readonly subordinates: readonly Unit[]
  readonly responsibleFor: readonly Unit[]
}

/** Of each subject the places of its tasks, ascending, each once: its own, and those of the collectives it leads. */
export type TaskPlaces = readonly (readonly number[])[]

/** A case in which every rule of the form holds; only `parseCase` makes one. */
export type CheckedCase = {
  readonly checked: true
  readonly period: Period
  readonly side: Side
  readonly regulation: Regulation
  readonly overlays: readonly Overlay[]
  readonly settings: Settings
  readonly setByCase: readonly (keyof Settings)[]
  readonly subjects: readonly Subject[]
  readonly links: readonly Links[]
  /** By place of the subject; the very same list for all who count the very same tasks with a collective. */
  readonly counted: TaskPlaces
  readonly waived: TaskPlaces
  /** Places of the subjects, each after all it depends on. */
  readonly order: readonly number[]
  readonly tasks: readonly Task[]
  readonly violations: readonly Violation[]
  readonly capDecisions: readonly CapDecision[]
}
