import { canonicalise } from '@khoan-viec/ledger/canonical'
import { decodeUtf8, encodeUtf8 } from '@khoan-viec/ledger/encoding'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { type Opened, openParts, sealedPlaces, valueAt, verifyOpening } from '@khoan-viec/ledger/seal'
import { z } from 'zod'
import type { DossierFault } from '../fault/index.ts'
import { entryPath, entryText, type EntryText, type PlacedEntry } from './entry.ts'

/** An entry as the log holds it, with the parts under its seals that came along. */
export type SealedEntry = PlacedEntry & { readonly bytes: Uint8Array; readonly parts: readonly Opened[] }

const openedParts = z.array(z.strictObject({ path: z.string(), salt: z.string(), value: z.unknown() }))

/** The file of the parts that stood beside an entry: names of people, each with its salt. */
export const openedPath = (index: number): string => entryPath(index, '.opened.json')

export const formatOpened = (parts: readonly Opened[]): Uint8Array => encodeUtf8(canonicalise(parts))

/** Undefined unless the bytes are the only spelling of such a file. */
export function parseOpened(bytes: Uint8Array): readonly Opened[] | undefined {
  const text = decodeUtf8(bytes) ?? ''
  try {
    const parts = openedParts.parse(JSON.parse(text))
    return canonicalise(parts) === text ? parts : undefined
  } catch {
    return undefined
  }
}

type OpenedEntries = { readonly entries: readonly PlacedEntry[]; readonly faults: readonly DossierFault[] }

/**
 * The entries with what is known of their sealed parts in its place, each part compared with its seal: names that stood
 * beside the log, and opinions that a later entry has opened. A seal of which nothing came along stays.
 */
export function openEntries(sealed: readonly SealedEntry[]): OpenedEntries {
  const faults: DossierFault[] = []
  const later = new Map<string, readonly Opened[]>()
  const at = new Map(sealed.map((each) => [keyOf(each.entry.stream, each.entry.seq), each]))
  for (const { index, entry, bytes } of sealed) {
    const opening = entry.opening
    const earlier = opening && at.get(keyOf(entry.stream, opening.of))
    if (!opening || !earlier) continue
    const report = verifyOpening(earlier.bytes, bytes)
    if (report.ok) later.set(keyOf(entry.stream, opening.of), opening.parts)
    else if (report.fault.code !== 'seal-unopened')
      faults.push({ code: 'log', path: entryPath(index, '.json'), fault: report.fault })
    else later.set(keyOf(entry.stream, opening.of), opening.parts)
  }
  const entries = sealed.map(({ index, entry, parts }) => {
    const known = [...parts, ...(later.get(keyOf(entry.stream, entry.seq)) ?? [])]
    try {
      return { index, entry: openEntry(entry, known) }
    } catch (error) {
      if (!(error instanceof LogFaultError)) throw error
      faults.push({ code: 'log', path: openedPath(index), fault: error.fault })
      return { index, entry }
    }
  })
  return { entries, faults }
}

const keyOf = (stream: string, seq: number): string => `${stream}#${seq}`

/** @throws LogFaultError where a part is not the one sealed, or is of no seal. */
function openEntry(entry: EntryText, parts: readonly Opened[]): EntryText {
  const given = new Set(parts.map(({ path }) => path))
  const places = sealedPlaces(entry)
  const stray = [...given].find((path) => !places.includes(path))
  if (stray !== undefined) throw new LogFaultError({ code: 'seal-broken', path: stray })
  if (places.length === 0) return entry
  const left = places.filter((path) => !given.has(path)).map((path) => ({ path, instead: valueAt(entry, path) }))
  return entryText.parse(openParts(entry, [...parts, ...left]))
}

/** The places of what an event says that are still under a seal: not opened yet, or erased. */
export const leftSealed = ({ event }: EntryText): readonly string[] => sealedPlaces(event)
