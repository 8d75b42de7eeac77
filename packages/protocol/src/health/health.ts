import type { Instant } from '@khoan-viec/domain/core'

/** What is looked at, in the order in which it is shown. */
export const healthChecks = [
  'database',
  'migrations',
  'engine',
  'worker',
  'queue',
  'workflows',
  'disk',
  'clock',
  'backup',
  'checkpoint',
  'self-check',
] as const
export type HealthCheck = (typeof healthChecks)[number]

/** What is as it must be. */
export const soundCodes = [
  'database-read',
  'migrations-equal',
  'engine-there',
  'worker-heard',
  'work-taken',
  'work-queued',
  'workflows-go-on',
  'disk-free',
  'clock-right',
  'backup-made',
  'backup-restored',
  'backup-not-needed',
  'backup-not-yet',
  'all-signed',
  'nothing-signed',
  'check-passed',
  'check-none',
] as const
export type SoundCode = (typeof soundCodes)[number]

/** What is not, and wants somebody. */
export const troubleCodes = [
  'database-unreadable',
  'wal-large',
  'migrations-differ',
  'engine-away',
  'worker-silent',
  'house-shut',
  'build-not-current',
  'build-none',
  'build-unheard',
  'work-waits',
  'workflows-stuck',
  'disk-low',
  'disk-filling',
  'clock-behind',
  'clock-off',
  'backup-none',
  'backup-old',
  'backup-not-since',
  'signing-late',
  'log-not-signed',
  'check-old',
  'alarms-open',
] as const
export type TroubleCode = (typeof troubleCodes)[number]

/** Numbers, moments and names of our own files; never anything that people wrote, nor where on the machine it stands. */
export type HealthWhere = Readonly<Record<string, string | number>>

/** One thing that was looked at. */
export type HealthFinding =
  | { readonly check: HealthCheck; readonly isSound: true; readonly code: SoundCode; readonly where: HealthWhere }
  | { readonly check: HealthCheck; readonly isSound: false; readonly code: TroubleCode; readonly where: HealthWhere }

/** What is not as it must be, and since when. */
export type Trouble = {
  readonly check: HealthCheck
  readonly code: TroubleCode
  readonly where: HealthWhere
  /** Real time. */
  readonly since: Instant
  /** Absent: it stands. */
  readonly passedAt?: Instant
}

/** How the system is, for those who look after it. All moments are real ones. */
export type SystemStatus = {
  readonly at: Instant
  /** `since`: absent while it was found for the first time a moment ago. */
  readonly findings: readonly (HealthFinding & { readonly since?: Instant })[]
  /** The latest that have passed, the newest first. */
  readonly past: readonly Trouble[]
  readonly version: string
  /** Of the code that the worker runs. */
  readonly build?: string
  readonly startedAt: Instant
  /** People with a session that is good. */
  readonly signedIn: number
}
