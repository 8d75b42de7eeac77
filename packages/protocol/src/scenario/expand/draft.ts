import type { Instant, LocalDate, RefusalCode } from '@khoan-viec/domain/core'
import type { PersonId } from '@khoan-viec/domain/organisation'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Act, CommandTemplate } from '../script/script.ts'

/** An act before it has its place in the year. */
export type Draft = {
  readonly on: LocalDate
  /** Time of day, `09:00`. */
  readonly at: string
  readonly person: PersonId
  readonly stream: StreamId
  readonly command: CommandTemplate
  readonly expect?: RefusalCode
  readonly about: string
  readonly note?: string
}

/** The hours at which things are done, so that what follows from another thing of the same day comes after it. */
export const hours = {
  changeHead: '08:00',
  openMeeting: '08:00',
  morning: '09:00',
  opinion: '08:30',
  closeRound: '09:30',
  conclude: '10:00',
  closeMeeting: '11:30',
  afternoon: '14:00',
  late: '15:00',
  evening: '16:00',
  openYear: '17:00',
} as const

/** A moment of a day in Viet Nam, which has had no clock change since 1975. */
export const momentOf = (on: LocalDate, at: string): Instant => new Date(`${on}T${at}:00+07:00`).toISOString()

/** Gives every draft its moment and its place after those before: by time, and for one moment in the order of the file. */
export const arrange = (drafts: readonly Draft[], before: number): readonly Act[] =>
  drafts
    .map(({ on, at, ...rest }) => ({ ...rest, at: momentOf(on, at) }))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map((act, index) => ({ n: before + index + 1, ...act }))
