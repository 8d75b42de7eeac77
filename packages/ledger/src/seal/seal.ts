import { canonicalise } from '../canonical/index.ts'
import { encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { sha256 } from '../merkle/index.ts'
import { type Pointer, replaceParts, valueAt } from './pointer.ts'

/**
 * Stands in an entry where a private part does: the SHA-256, in hexadecimal, of the canonical JSON `[salt, value]`. Where
 * the same part stands again in that entry, the place of the first instead: `/event/people/0/name`.
 */
export type Sealed = { readonly sealed: string }

/** What a seal hides, with the salt that keeps it from being guessed: at least 128 random bits. */
export type Opened = { readonly path: Pointer; readonly salt: string; readonly value: unknown }

/** A part to be sealed: where it stands, and where the same stands again. */
export type PartToSeal = { readonly path: Pointer; readonly salt: string; readonly again?: readonly Pointer[] }

/** @throws NotCanonicalError for what canonical JSON cannot say. */
export const hashSealed = (salt: string, value: unknown): string =>
  encodeHex(sha256(encodeUtf8(canonicalise([salt, value]))))

const MARK = /^(?:[0-9a-f]{64}|(?:\/[^/]*)+)$/

export const isSealed = (part: unknown): part is Sealed =>
  typeof part === 'object' &&
  part !== null &&
  'sealed' in part &&
  Object.keys(part).length === 1 &&
  typeof part.sealed === 'string' &&
  MARK.test(part.sealed)

/** The entry with each of these parts under its seal, and what is to be kept beside the log to open it. */
export function sealParts(
  entry: unknown,
  parts: readonly PartToSeal[],
): { readonly sealed: unknown; readonly opened: readonly Opened[] } {
  const opened = parts.map(({ path, salt }) => ({ path, salt, value: valueAt(entry, path) }))
  const marks = new Map<Pointer, Sealed>()
  for (const { path, salt, value } of opened) marks.set(path, { sealed: hashSealed(salt, value) })
  for (const { path, again } of parts) for (const place of again ?? []) marks.set(place, { sealed: path })
  return { sealed: replaceParts(entry, (part, at) => marks.get(at) ?? part), opened }
}

/** The places of an entry that are under a seal. */
export function sealedPlaces(entry: unknown): readonly Pointer[] {
  const places: Pointer[] = []
  replaceParts(entry, (part, at) => {
    if (isSealed(part)) places.push(at)
    return part
  })
  return places
}
