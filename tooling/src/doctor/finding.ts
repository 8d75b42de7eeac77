import type { HealthFinding } from '@khoan-viec/protocol/health'
import { en, sayFinding, vi, type Write } from '@khoan-viec/words/health'

/** A sentence in both languages. */
export type Said = { readonly vi: string; readonly en: string }

/** One thing looked at: how it is, and what to do where it is not as it must be. */
export type Finding = {
  /** The house it is of; absent: the machine. */
  readonly house?: string
  readonly check: string
  readonly isSound: boolean
  readonly says: string
  readonly next?: Said
}

const write: Write = { number: (value) => value.toLocaleString('en'), dateTime: (at) => at }

/** What the administrator's room shows, on the command line. */
export function ofHealth(found: HealthFinding): Finding {
  const said = { check: found.check, isSound: found.isSound, says: sayFinding(en, found, write) }
  return found.isSound ? said : { ...said, next: { en: en.next[found.code], vi: vi.next[found.code] } }
}
