import type { HealthCheck, SoundCode, TroubleCode } from '@khoan-viec/protocol/health'

/** A fact of what was found, written in the reader's language, by its name. */
type Where = (name: string) => string

export type HealthWords = {
  readonly checks: Readonly<Record<HealthCheck, string>>
  readonly says: Readonly<Record<SoundCode | TroubleCode, (where: Where) => string>>
  /** What to do next. */
  readonly next: Readonly<Record<TroubleCode, string>>
}
