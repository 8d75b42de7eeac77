import type { LocalDate } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { Meeting } from '@khoan-viec/domain/meeting'
import type { Body, Conclusion, Opinion, Registration, RoundMember, Stance } from '@khoan-viec/domain/task'
import type { TodoRow } from '../my-work/answers.ts'
import type { TaskRow } from '../task/answers.ts'

export type MeetingRow = {
  readonly id: string
  readonly title: string
  readonly date: LocalDate
  readonly status: Meeting['status']
  readonly tasks: number
}

/** How many of each body took which stance. */
export type Spread = Readonly<Record<Body, Readonly<Record<Stance, number>>>>

/** The round of opinions on one task of the agenda, as its reader may see it. */
export type AgendaRound = {
  readonly state: 'OPEN' | 'CLOSED'
  readonly present: readonly RoundMember[]
  readonly recused: readonly RoundMember[]
  /** Opinions given so far, whoever gave them. */
  readonly given: number
  readonly mine?: Opinion
  /** Is the reader one whose opinion is awaited or was given? */
  readonly takesPart: boolean
  readonly isRecused: boolean
  /** Only when closed. */
  readonly opinions?: readonly Opinion[]
  readonly spread?: Spread
}

export type AgendaItem = {
  readonly row: TaskRow
  readonly registration: Registration
  readonly round?: AgendaRound
  readonly conclusion?: Conclusion
}

export type MeetingView = {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaItem[]
  readonly names: Readonly<Record<string, string>>
  readonly mine: readonly TodoRow[]
  readonly facts: CycleFacts
}
