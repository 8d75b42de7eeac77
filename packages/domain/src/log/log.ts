import type { LocalDate } from '../core/index.ts'

/** A verifier key as one line of text (C2SP signed-note): name, key ID, public key. */
export type Vkey = string

/** The keys that sign the record of a house as a log. The system alone acts on it, and no workflow keeps it. */
export type Log = {
  /** Every key it ever had, the oldest first; the last one signs. */
  readonly keys: readonly Vkey[]
  readonly seq: number
}

export type LogCommand = { readonly type: 'change-key'; readonly from: Vkey; readonly to: Vkey }

export type LogEvent = {
  readonly type: 'key-changed'
  readonly from: Vkey
  readonly to: Vkey
  /** The last day on which both sign, so that whoever knows the old one has the time to learn the new one. */
  readonly until: LocalDate
}
