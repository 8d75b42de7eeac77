import type { RecordAnswer } from '@khoan-viec/domain/stream'
import { NotCanonicalError } from '@khoan-viec/ledger/canonical'
import type { WholeEntry } from './entry.ts'
import { sealEntry, type SealedEntry } from './seal-entry.ts'

type Refused = Extract<RecordAnswer, { kind: 'refused' }>

/** The entry under its seals, or why it cannot stand in the record. */
export function sealOrRefuse(entry: WholeEntry): SealedEntry | Refused {
  try {
    return sealEntry(entry)
  } catch (error) {
    if (!(error instanceof NotCanonicalError)) throw error
    const code = error.refusal.code === 'too-large' ? 'too-long' : 'malformed'
    return { kind: 'refused', refusal: { code } }
  }
}
