import type { Cycle } from '@khoan-viec/domain/cycle'
import type { Actor, Tenure } from '@khoan-viec/domain/organisation'
import type { Time } from '@khoan-viec/protocol/session'
import type { SessionOf } from '../accounts/sessions.ts'
import type { House } from '../house/index.ts'

/** Who looks: always the session's person, with every tenure the record knows of. Never anything the request says. */
export type Viewer = {
  readonly house: House
  readonly person: { readonly id: string; readonly name: string }
  readonly actor: Extract<Actor, { kind: 'PERSON' }>
  /** Held today; of who looks back, that of a reader alone. */
  readonly posts: readonly Tenure[]
  /** The current one: what one may see and do goes by it. */
  readonly cycle: Cycle | undefined
  /** The one whose year is looked at: the current one, unless the address names another. */
  readonly shown: Cycle | undefined
  readonly time: Time
  /** Where it is for real: the account signed in to, and when who acts last proved it. Absent for whoever is let see only. */
  readonly account?: SessionOf['account']
  /** Of the record when all this was looked up: see `readVersion`. */
  readonly version: number
}
