import { createHash } from 'node:crypto'
import type { Act } from '@khoan-viec/protocol/scenario'

/** The same act is the same request, however often the player is started again. */
export const requestIdOf = (act: Act): string =>
  `act-${act.n}-${createHash('sha256').update(JSON.stringify(act)).digest('hex').slice(0, 12)}`

/** What marks the player's and the house's own requests among those of people. */
export const ownRequests = ['act-', 'clock-', 'setup-'] as const
