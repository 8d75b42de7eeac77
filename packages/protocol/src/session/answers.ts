import type { Clock } from '@khoan-viec/domain/clock'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Actor, Tenure } from '@khoan-viec/domain/organisation'
import type { PersonName } from '../core/index.ts'
import type { Place } from '../past/index.ts'

/** A tenure with its unit's name. */
export type HeldPost = Tenure & { readonly unitName: string }

/** Who looks, at what, and what time it is there. Without a session: only the house that would be looked at. */
export type Me = {
  readonly person?: PersonName
  /** As the domain's `decide` takes it: with every tenure held at any time. */
  readonly actor?: Extract<Actor, { kind: 'PERSON' }>
  /** Posts held today. */
  readonly posts: readonly HeldPost[]
  /**
   * Present when one looks back: after which entry, at which moment. There one reads as an auditor does, whatever one is;
   * `posts` here are those held today.
   */
  readonly past?: Place & { readonly posts: readonly HeldPost[] }
  /** Id of the house that is looked at. */
  readonly house?: string
  /** Present where it is for real: one signs in with an account of one's own. */
  readonly live?: true
  /** Present where one may sign in at a provider instead: what it is called. */
  readonly oidc?: { readonly label: string }
  /** Present in a rehearsal: every screen says so. */
  readonly rehearsal?: { readonly id: string; readonly title: string; readonly scenario: string }
  /** The year that is looked at; absent until one has been opened. */
  readonly cycle?: Year
  /** Every year of the house, the one opened last, which is the current one, first. */
  readonly years: readonly Year[]
  readonly time?: Time
  readonly language: 'vi' | 'en'
}

export type Year = {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly authority: string
  readonly status: 'RUNNING' | 'CLOSED'
}

export type Time = { readonly clock: Clock; readonly now: Instant; readonly today: LocalDate }

/** People by what they are, for the one who chooses whom to be. */
export type SeatGroup = {
  readonly role:
    | 'COMMUNE'
    | 'STANDING_COMMITTEE'
    | 'PEOPLES_COMMITTEE'
    | 'SECRETARIAT'
    | 'ORGANISATION_BOARD'
    | 'VERIFIER'
    | 'AREA_OFFICER'
    | 'AUDITOR'
  readonly seats: readonly Seat[]
}
export type Seat = { readonly person: PersonName; readonly posts: readonly HeldPost[] }
