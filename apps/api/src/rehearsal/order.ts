import type { Instant } from '@khoan-viec/domain/core'
import type { PersonId } from '@khoan-viec/domain/organisation'
import type { Act } from '@khoan-viec/protocol/scenario'

/** Whose acts the player does. */
export type Casting =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'NONE' }
  | { readonly kind: 'WITHOUT'; readonly person: PersonId }

/** What the player was told: to step a standing clock to a moment, or to keep up with a running one. */
export type Order =
  | { readonly kind: 'STEP'; readonly until: Instant; readonly casting: Casting }
  | { readonly kind: 'RUN'; readonly daysPerSecond: number; readonly casting: Casting }

export const isCast = (casting: Casting, act: Act): boolean =>
  casting.kind === 'ALL' || (casting.kind === 'WITHOUT' && act.person !== casting.person)
