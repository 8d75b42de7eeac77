import type { Degree, Finding, Kind, Measure, Remedy, Side } from '../regulations/index.ts'
import type { Absence, BasicTarget, Outcome, TargetState, UnitLevel } from './types.ts'

export type UnitInput = string | { readonly id: string; readonly level: UnitLevel }

export type SubjectInput = {
  readonly id: string
  readonly kind: Kind
  /** Peer group for the cap; subjects of different kinds never share one. */
  readonly group: string
  readonly name?: string
  readonly leads?: readonly string[]
  readonly subordinates?: readonly UnitInput[]
  readonly responsibleFor?: readonly UnitInput[]
  readonly common?: number
  readonly results?: number
  readonly assessed?: { readonly organising: number; readonly unity: number }
  readonly criteria?: { readonly results?: Degree; readonly others: readonly Degree[] }
  readonly mainTargetsMet?: boolean
  readonly basicTargets?: Readonly<Partial<Record<BasicTarget, TargetState>>>
  readonly faultsRemedied?: Remedy
  readonly findings?: readonly Finding[]
  readonly confidence?: { readonly low: number; readonly cast: number }
  readonly employment?: {
    readonly monthsWorked?: number
    readonly monthsAbsent?: number
    readonly absence?: Absence
    readonly monthsInParty?: number
    readonly suspended?: boolean
  }
}

export type TaskInput = {
  readonly id: string
  readonly origin: 'REGISTERED' | 'ASSIGNED'
  readonly obligors: readonly string[]
  readonly weight?: number
  readonly outcome: Outcome
  readonly fraction?: number
  readonly allOrNothing?: boolean
  readonly defects?: number
  readonly delays?: number
  readonly waiver?: string
}

export type ViolationInput = {
  readonly id: string
  readonly subject: string
  readonly decidedOn: string
  readonly measure: Measure
  readonly side: Side
  readonly dutyRelated?: boolean
  readonly remedied?: boolean
  readonly countedIn?: readonly number[]
}

export type SettingsInput = {
  readonly capRate?: number
  readonly capBase?: 'GOOD_ONLY' | 'GOOD_OR_BETTER' | 'ALL_IN_GROUP'
  readonly collectiveForcing?: 'NONE' | 'LEADER_LIST'
  readonly basicTargets?: 'ALL_MISSED' | 'ANY_MISSED'
  readonly downgradeSteps?: number
  readonly downgradePer?: 'ONCE' | 'TASK'
  readonly downgradeFloor?: 'COMPLETED' | 'NOT_COMPLETED' | 'ASK'
  readonly gapShare?: number
  readonly headBound?: boolean
}

/** A case as plain data: what its file holds. */
export type CaseInput = {
  readonly period: { readonly from: string; readonly to: string }
  readonly side: Side
  readonly overlays?: readonly string[]
  readonly settings?: SettingsInput
  readonly subjects: readonly SubjectInput[]
  readonly tasks?: readonly TaskInput[]
  readonly violations?: readonly ViolationInput[]
  readonly capDecisions?: readonly { readonly group: string; readonly rate: number; readonly decision: string }[]
}
