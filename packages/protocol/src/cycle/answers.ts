import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Board, Cycle, CycleFacts } from '@khoan-viec/domain/cycle'
import type { TodoRow } from '../my-work/answers.ts'
import type { Time } from '../session/answers.ts'

/** One of the thirteen steps of the circle. */
export type CircleStep = {
  readonly n: number
  readonly id:
    | 'OPEN'
    | 'REGISTER'
    | 'SCREEN'
    | 'OPINIONS'
    | 'CONCLUDE'
    | 'CONTRACT'
    | 'CASCADE'
    | 'FOLLOW_UP'
    | 'ACCEPT'
    | 'GRADE'
    | 'DECIDE'
    | 'APPEAL'
    | 'CLOSE'
  readonly state: 'DONE' | 'NOW' | 'AHEAD'
  readonly opens?: LocalDate
  readonly closes?: LocalDate
}

/** A date of the calendar and what the system does on it. */
export type ScheduledAct = { readonly act: string; readonly date: LocalDate; readonly done: boolean }

export type CycleView = {
  readonly cycle: Omit<Cycle, 'projections' | 'boards'>
  readonly time: Time
  readonly steps: readonly CircleStep[]
  /** The calendar by date. */
  readonly schedule: readonly ScheduledAct[]
  /** The next dates, the nearest first, five at most. */
  readonly next: readonly ScheduledAct[]
  /** When the system next has work on anything. */
  readonly nextDue?: Instant
  readonly regulation: {
    readonly side: 'PARTY' | 'STATE'
    readonly lastDay: LocalDate
    readonly overlays: readonly string[]
    readonly id?: string
    readonly citation?: string
  }
  readonly boards: readonly Omit<Board, 'content'>[]
  readonly mine: readonly TodoRow[]
  readonly facts: CycleFacts
}
