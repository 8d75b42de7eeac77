import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts'
import { canonicalise } from './canonicalise.ts'
import { NotCanonicalError } from './refusal.ts'

/** Our own limit on an entry: in a proof it travels as base64 on one line, and some readers stop at lines of 64 KiB. */
export const entryLimitBytes = 32_768

/** The limit of the layout (C2SP tlog-tiles): an entry's length is a uint16 in its bundle. */
export const formatLimitBytes = 65_535

/**
 * The bytes of an entry, as they are hashed and kept: canonical JSON in UTF-8.
 * @throws NotCanonicalError as `canonicalise`, and `too-large` beyond `entryLimitBytes`.
 */
export function encodeEntry(value: unknown): Uint8Array {
  const bytes = encodeUtf8(canonicalise(value))
  if (bytes.length > entryLimitBytes) {
    throw new NotCanonicalError({ code: 'too-large', sizeBytes: bytes.length, limitBytes: entryLimitBytes })
  }
  return bytes
}

/**
 * Reads an entry back, and refuses bytes that `encodeEntry` would not have written (a repeated member, a space, a byte
 * order mark, another order): one value, one spelling.
 * @throws NotCanonicalError
 */
export function decodeEntry(bytes: Uint8Array): unknown {
  if (bytes.length > entryLimitBytes) {
    throw new NotCanonicalError({ code: 'too-large', sizeBytes: bytes.length, limitBytes: entryLimitBytes })
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new NotCanonicalError({ code: 'not-utf8' })
  const value = parseJson(text)
  if (canonicalise(value) !== text) throw new NotCanonicalError({ code: 'not-canonical' })
  return value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotCanonicalError({ code: 'not-canonical' })
  }
}
