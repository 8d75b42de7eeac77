import type { Outcome } from '../case/index.ts'
import type { Level } from '../level/index.ts'
import type { CapFate } from './cap-fate.ts'
import type { Step } from './step.ts'

export type ShownLevel = Level | 'NEEDS_DECISION' | 'NOT_RANKED'
export type DowngradeEntry = {
  readonly task: string
  /** Steps this task adds. */
  readonly steps: number
  readonly because: 'NOT_DONE' | 'PARTIAL' | 'POOR_QUALITY'
}

export type TaskChange = { readonly task: string; readonly from: Outcome; readonly to: 'COMPLETED' | 'EXCEEDED' }

export type ToReach = { readonly level: Level; readonly changes: readonly TaskChange[] }

export type Result = {
  readonly subject: string
  /** To 0.01; null where the text gives no points or the subject is not ranked. */
  readonly score: number | null
  readonly level: ShownLevel
  /** The levels still open, best first. */
  readonly possible: readonly Level[]
  readonly earned: Level | 'NEEDS_DECISION' | null
  readonly forcedBy: readonly string[]
  readonly downgrades: readonly DowngradeEntry[]
  readonly cap: CapFate | null
  readonly derivation: readonly Step[]
  readonly toReach: ToReach | null
}

export type GroupResult = {
  readonly group: string
  readonly base: number
  readonly rate: number
  readonly places: number
  /** EXCELLENT before the cap. */
  readonly excellent: number
  readonly kept: readonly string[]
  readonly tied: readonly string[]
  readonly lowered: readonly string[]
}

export type RegulationUsed = { readonly id: string; readonly version: string; readonly citation: string }

/** Plain data, ready for JSON; the same case gives the same bytes. */
export type Answer = {
  readonly regulations: readonly RegulationUsed[]
  readonly results: readonly Result[]
  readonly groups: readonly GroupResult[]
}
