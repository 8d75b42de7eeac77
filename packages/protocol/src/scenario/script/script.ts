import type { Instant, RefusalCode } from '@khoan-viec/domain/core'
import type { CyclePlan, CycleTerms } from '@khoan-viec/domain/cycle'
import type { OrganisationCommand, PersonId } from '@khoan-viec/domain/organisation'
import type { StreamId } from '@khoan-viec/domain/stream'

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A command with blanks in it, such as `{ $open: 'WAIVER' }`, that only the state of its stream can fill. */
export type CommandTemplate = { readonly type: string; readonly [key: string]: Json }

/** One thing that one person does at one moment. */
export type Act = {
  /** Place in the year, from 1. */
  readonly n: number
  /** Virtual time. */
  readonly at: Instant
  readonly person: PersonId
  readonly stream: StreamId
  readonly command: CommandTemplate
  /** The refusal meant to come. Absent: the act is meant to succeed. */
  readonly expect?: RefusalCode
  /** Title of the task or meeting, name of the subject. */
  readonly about: string
  readonly note?: string
}

/** A whole year, ready to be played: how it is set up, and every act in the order in which it happens. */
export type Script = {
  readonly name: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly about: { readonly vi: string; readonly en: string }
  readonly starts: Instant
  readonly terms: CycleTerms
  readonly plan: CyclePlan
  /** The authority first, then its units. */
  readonly units: readonly Extract<OrganisationCommand, { type: 'establish' }>[]
  readonly acts: readonly Act[]
}
