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
  /** Place in the scenario, from 1, over all its years. */
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

/** A whole year: how it is opened, and every act in the order in which it happens. */
export type ScriptYear = {
  readonly terms: CycleTerms
  readonly plan: CyclePlan
  readonly acts: readonly Act[]
}

/** A scenario ready to be played: how it is set up, and its years. */
export type Script = {
  readonly name: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly about: { readonly vi: string; readonly en: string }
  readonly starts: Instant
  /** The first year's authority first, then all other units. */
  readonly units: readonly Extract<OrganisationCommand, { type: 'establish' }>[]
  /** The first is open from the beginning; every other begins with the act that opens it. */
  readonly years: readonly [ScriptYear, ...ScriptYear[]]
}
