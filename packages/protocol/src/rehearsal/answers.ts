import type { Clock } from '@khoan-viec/domain/clock'
import type { Instant, LocalDate, RefusalCode } from '@khoan-viec/domain/core'
import type { CyclePlan, CycleTerms } from '@khoan-viec/domain/cycle'
import type { PersonName } from '../core/index.ts'

/** Text in both languages. */
export type BothTongues = { readonly vi: string; readonly en: string }

/** A scenario that can be rehearsed. */
export type ScenarioRow = {
  readonly name: string
  readonly title: BothTongues
  readonly about: BothTongues
  readonly years: readonly number[]
  /** Communes and wards that are there when it begins. */
  readonly units: number
  readonly acts: number
}

export type RehearsalRow = {
  readonly id: string
  readonly title: string
  readonly scenario: string
  readonly createdAt: Instant
}

/** Something that a person of the scenario will do. */
export type ActRow = {
  readonly n: number
  readonly at: Instant
  readonly person: PersonName
  /** `task/qv-1`, `meeting/hop-1`, `cycle/2024` ... */
  readonly stream: string
  readonly words: BothTongues
  /** The refusal meant to come. */
  readonly expect?: RefusalCode
}

/** Something that was refused, or could not be done. */
export type RefusedAct = {
  readonly n: number
  readonly at: Instant
  readonly code: RefusalCode
  readonly person: PersonName
  readonly words: BothTongues
}

export type RehearsalYear = {
  readonly id: string
  readonly name: string
  readonly current: boolean
  readonly done: number
  readonly total: number
}

export type RehearsalState = {
  readonly id: string
  readonly title: string
  readonly scenario: string
  /** The current year: the one opened last. */
  readonly cycle: string
  readonly clock: Clock
  readonly now: Instant
  readonly today: LocalDate
  /** The next date on which the system or the scenario has something to do; absent when the last year is over. */
  readonly nextDate?: LocalDate
  /** Of that, the system's own. */
  readonly nextSystemDate?: LocalDate
  /** The acts that come next. */
  readonly next: readonly ActRow[]
  /** Acts dealt with, of all. */
  readonly done: number
  readonly total: number
  /** The same of each year, in order. */
  readonly years: readonly RehearsalYear[]
  /** The next year, once the current one is closed, and who of the cast keeps it: nothing goes on until it is opened. */
  readonly opening?: { readonly person: PersonName; readonly terms: CycleTerms; readonly plan: CyclePlan }
  /** What the player is doing; absent when it rests. */
  readonly playing?:
    | { readonly kind: 'STEPPING'; readonly until: Instant }
    | { readonly kind: 'RUNNING'; readonly daysPerSecond: number }
  /** Refused as the scenario means it. */
  readonly refused: readonly RefusedAct[]
  /** Left out because people played otherwise than the scenario. */
  readonly skipped: readonly RefusedAct[]
  /** Refused though nobody but the scenario played: a fault. */
  readonly stuck: readonly RefusedAct[]
  readonly ended: boolean
}

/** The years as tables: what `rehearse --json` prints. */
export type RehearsalReport = { readonly scenario: string; readonly years: readonly YearReport[] }

/** One year that was opened. */
export type YearReport = {
  readonly cycle: string
  /** Those there were at any time of its period, and what each did in it. */
  readonly units: readonly {
    readonly code: string
    readonly name: string
    /** `outcome` is null for what was never contracted. */
    readonly tasks: readonly {
      readonly id: string
      readonly title: string
      readonly origin: 'REGISTERED' | 'ASSIGNED'
      readonly outcome: string | null
    }[]
  }[]
  /** Of the last grading, as docs/grading lays it out, with the subjects' names. */
  readonly results: readonly (Readonly<Record<string, unknown>> & {
    readonly subject: string
    readonly name: string
    readonly level: string
  })[]
  readonly refused: readonly ReportLine[]
  /** Reports that never came. */
  readonly missed: readonly { readonly task: string; readonly period: string; readonly title: string }[]
  readonly stuck: readonly ReportLine[]
}
export type ReportLine = { readonly code: string; readonly who: string; readonly what: string }
