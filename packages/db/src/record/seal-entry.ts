import { randomBytes } from 'node:crypto'
import { privateParts } from '@khoan-viec/domain/privacy'
import { canonicalise, encodeEntry, NotCanonicalError } from '@khoan-viec/ledger/canonical'
import { type PartToSeal, sealedPlaces, sealParts, valueAt } from '@khoan-viec/ledger/seal'
import { eventIn, type WholeEntry } from './entry.ts'

const SALT_BYTES = 16

/** Where the hash of the command stands. Who could guess the command would learn from it that the guess is right. */
export const REQUEST_HASH = '/request/hash'

export type SealedEntry = {
  /** As it will be read again: members in the order of the canonical text, so that a view made anew is the same to the byte. */
  readonly whole: WholeEntry
  /** Canonical JSON of the public entry: what the log holds. */
  readonly body: string
  /** The hash of the command, or its seal. */
  readonly commandHash: string
  readonly beside: readonly {
    readonly path: string
    readonly person: string | null
    readonly salt: string
    readonly value: string
  }[]
}

/**
 * Puts every private part of an entry under its seal, each with a salt of its own.
 * @throws NotCanonicalError when the entry cannot stand in the record, whole or sealed (too large, not canonical).
 */
export function sealEntry(entry: WholeEntry): SealedEntry {
  const text = new TextDecoder().decode(encodeEntry(entry))
  const [counterfeit] = sealedPlaces(entry)
  if (counterfeit !== undefined) throw new NotCanonicalError({ code: 'not-json', path: counterfeit })
  const parts = partsToSeal(entry)
  const { sealed, opened } = sealParts(entry, parts)
  const hash = valueAt(sealed, `${REQUEST_HASH}/sealed`)
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text of this very entry
    whole: JSON.parse(text) as WholeEntry,
    body: new TextDecoder().decode(encodeEntry(sealed)),
    commandHash: typeof hash === 'string' ? hash : entry.request.hash,
    beside: opened.map(({ path, salt, value }, index) => ({
      path,
      person: parts[index]?.person ?? null,
      salt,
      value: canonicalise(value),
    })),
  }
}

type Part = PartToSeal & { readonly person?: string; readonly again: string[] }

/** A name that stands in one entry several times is kept once. */
function partsToSeal(entry: WholeEntry): readonly Part[] {
  const parts = new Map<string, Part>()
  for (const { path, person } of privateParts(eventIn(entry))) {
    const place = `/event${path}`
    // What is absent hides nothing.
    if (valueAt(entry, place) === undefined) continue
    const key = person === undefined ? place : canonicalise([person, valueAt(entry, place)])
    const same = parts.get(key)
    if (same) same.again.push(place)
    else parts.set(key, { path: place, salt: drawSalt(), again: [], ...(person === undefined ? {} : { person }) })
  }
  if (parts.size === 0) return []
  return [...parts.values(), { path: REQUEST_HASH, salt: drawSalt(), again: [] }]
}

const drawSalt = (): string => randomBytes(SALT_BYTES).toString('hex')
