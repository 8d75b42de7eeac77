import { decodeEntry, NotCanonicalError } from '../canonical/index.ts'
import { fail, type LogFault, LogFaultError } from '../fault/index.ts'
import { openParts } from './open-parts.ts'
import { valueAt } from './pointer.ts'
import type { Opened } from './seal.ts'

/** The entry opened, or the first thing that is wrong. */
export type OpeningReport =
  | { readonly ok: true; readonly entry: unknown }
  | { readonly ok: false; readonly fault: LogFault }

/**
 * Checks a later entry that opens an earlier one of the same stream: it must hold salt and value of every part that was
 * sealed there, and each must give the hash that was in the log all the time. Whether both entries are in the log is
 * shown by their proofs.
 */
export function verifyOpening(sealedEntry: Uint8Array, openingEntry: Uint8Array): OpeningReport {
  try {
    const sealed = read(sealedEntry)
    const opening = read(openingEntry)
    const isOfIt =
      valueAt(opening, '/stream') === valueAt(sealed, '/stream') &&
      valueAt(opening, '/opening/of') === valueAt(sealed, '/seq')
    if (!isOfIt) fail({ code: 'opening-malformed' })
    return { ok: true, entry: openParts(sealed, partsOf(opening)) }
  } catch (error) {
    if (error instanceof LogFaultError) return { ok: false, fault: error.fault }
    throw error
  }
}

function read(bytes: Uint8Array): unknown {
  try {
    return decodeEntry(bytes)
  } catch (error) {
    if (error instanceof NotCanonicalError) return fail({ code: 'opening-malformed' })
    throw error
  }
}

function partsOf(opening: unknown): readonly Opened[] {
  const parts = valueAt(opening, '/opening/parts')
  return Array.isArray(parts) && parts.every(isPart) ? parts : fail({ code: 'opening-malformed' })
}

const isPart = (part: unknown): part is Opened =>
  typeof part === 'object' &&
  part !== null &&
  'path' in part &&
  'salt' in part &&
  'value' in part &&
  typeof part.path === 'string' &&
  typeof part.salt === 'string'
