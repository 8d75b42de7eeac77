import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import type { PersonName } from '../core/index.ts'

/** The record as a whole: how far it reaches, what was signed of it, and what its last check found. */
export type RecordState = {
  readonly entries: number
  readonly last?: { readonly at: Instant; readonly atReal: Instant }
  readonly checkpoint?: CheckpointState
  readonly check?: CheckState
  /** Somebody has asked for a check that is not done yet. */
  readonly isAsked: boolean
  /** Whether the reader may ask for one. */
  readonly mayAsk: boolean
  /** Those that wait to be acknowledged or still stand, the newest first; none for who does not hear of them. */
  readonly alarms: readonly AlarmRow[]
}

export type CheckpointState = {
  readonly size: number
  /** In base64. */
  readonly root: string
  /** Real time. */
  readonly signedAt: Instant
  /** Virtual time of the last entry that is signed. */
  readonly upTo?: Instant
  /** The file as it is, for an auditor to keep. */
  readonly note: string
}

/** The parts of a check. */
export type CheckPart = 'database' | 'guards' | 'key' | 'entries' | 'log' | 'views' | 'files'

export type CheckState = {
  /** Real time at which it ended. */
  readonly at: Instant
  /** Virtual day. */
  readonly day: LocalDate
  /** Who asked for it; nobody: the system, at the end of a virtual day. */
  readonly by: readonly PersonName[]
  readonly isSound: boolean
  /** How much of each part was looked at. */
  readonly counted: Readonly<Partial<Record<CheckPart, number>>>
}

/** Everything that can be found otherwise than it must be. */
export const alarmCodes = [
  'database-damaged',
  'guard-missing',
  'entry-unreadable',
  'entry-column',
  'entry-changed',
  'entry-beside',
  'entry-missing',
  'order-broken',
  'history-changed',
  'log-shrank',
  'checkpoint-missing',
  'checkpoint-unsound',
  'checkpoint-lost',
  'key-unusable',
  'log-not-signed',
  'tile-changed',
  'log-file-changed',
  'log-file-missing',
  'views-not-made',
  'views-emptied',
  'row-changed',
  'row-added',
  'row-missing',
  'file-changed',
  'file-missing',
  'check-broken',
] as const

export type AlarmCode = (typeof alarmCodes)[number]

/** What was found, and where; never what stands there. */
export type AlarmFault = { readonly code: AlarmCode; readonly where: Readonly<Record<string, string | number>> }

export type AlarmRow = {
  readonly number: number
  /** Real time. */
  readonly at: Instant
  /** Virtual day. */
  readonly day: LocalDate
  readonly fault: AlarmFault
  /** Since when the checks have passed again. */
  readonly passedAt?: Instant
  readonly acknowledged?: {
    readonly person: PersonName
    readonly post: Post
    readonly note: string
    readonly at: Instant
  }
}
