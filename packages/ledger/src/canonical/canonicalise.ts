import serialise from 'canonicalize'
import { findRefusal } from './find-refusal.ts'
import { NotCanonicalError } from './refusal.ts'

/**
 * Canonical JSON (RFC 8785) as text. A member that is undefined is absent.
 * @throws NotCanonicalError for lone surrogates, text not in NFC, NaN and infinities, integers beyond ±(2⁵³ − 1), and
 * whatever JSON cannot say.
 */
export function canonicalise(value: unknown): string {
  const refusal = findRefusal(value)
  if (refusal) throw new NotCanonicalError(refusal)

  const text = serialise(value)
  if (text === undefined) throw new NotCanonicalError({ code: 'not-json', path: '' })
  return text
}
