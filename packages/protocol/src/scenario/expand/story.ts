import type { LocalDate } from '@khoan-viec/domain/core'
import type { ReportPeriod } from '@khoan-viec/domain/cycle'
import { authoritiesOf, authorityOn, type PersonId, type Post, type UnitCode } from '@khoan-viec/domain/organisation'
import type { Registration } from '@khoan-viec/domain/task'
import type { FormSource, TaskSource, YearSource } from '../source/index.ts'
import type { Cast } from './cast.ts'

/** Everything that the acts of one year are drawn from. */
export type Story = {
  readonly year: YearSource
  readonly authority: UnitCode
  /** Of the whole scenario: units and people go on from year to year. */
  readonly cast: Cast
  readonly periods: readonly ReportPeriod[]
  /** The form of every task so far as it was contracted, whatever the year: a task may go on from another. */
  readonly forms: Map<string, FormSource>
}

/** A task of the file with its place there and the forms it goes through. */
export type Plot = {
  readonly task: TaskSource
  readonly index: number
  /** As first handed in. */
  readonly first: Registration
  /** As handed in again after it was returned; else as before. */
  readonly corrected: Registration
  /** As contracted. */
  readonly last: Registration
}

/** Who acts for the authority in this post on that day. */
export const official = (story: Story, post: Post, day: LocalDate, path: string): PersonId =>
  story.cast.holder(post, keeperOn(story, day), day, path)

/** Who keeps the year on that day: its authority, or whoever went on in its place. */
export const keeperOn = ({ authority, cast }: Story, day: LocalDate): UnitCode =>
  authorityOn(authoritiesOf(cast.organisation, authority), day)

/** Who acts for the unit in this post on that day; `path` names what needs somebody. */
export const leader = ({ cast }: Story, post: Post, { unit, day, path }: Where): PersonId =>
  cast.holder(post, unit, day, path)

type Where = { readonly unit: UnitCode; readonly day: LocalDate; readonly path: string }
