import { decodeEntry } from '@khoan-viec/ledger/canonical'
import { decodeUtf8 } from '@khoan-viec/ledger/encoding'
import { z } from 'zod'

// What of an entry is read here; the rest stands in its text.
export const entryText = z.looseObject({
  stream: z.string(),
  seq: z.int().positive(),
  kind: z.string(),
  cycle: z.string(),
  unit: z.string().optional(),
  actor: z.union([z.looseObject({ person: z.string() }), z.looseObject({ system: z.literal(true) })]),
  at: z.looseObject({ virtual: z.string(), real: z.string() }),
  files: z.array(z.string()),
  event: z.looseObject({ type: z.string() }),
  opening: z
    .strictObject({
      of: z.int(),
      parts: z.array(z.strictObject({ path: z.string(), salt: z.string(), value: z.unknown() })),
    })
    .optional(),
})

export type EntryText = Readonly<z.output<typeof entryText>>

/** An entry at its place in the log. */
export type PlacedEntry = { readonly index: number; readonly entry: EntryText }

/** @throws NotCanonicalError, ZodError for what is no entry of ours. */
export const readEntryText = (bytes: Uint8Array): EntryText => entryText.parse(decodeEntry(bytes))

/** An entry's place as the name of its files: `entries/000000123`. */
export const entryPath = (index: number, ending: string): string => `entries/${String(index).padStart(9, '0')}${ending}`

/** The index that a file of entries bears in its name. */
export function indexIn(path: string): number | undefined {
  const digits = /^entries\/(\d{9,})\.json$/.exec(path)?.[1]
  return digits === undefined || entryPath(Number(digits), '.json') !== path ? undefined : Number(digits)
}

const HASH = /^[0-9a-f]{64}$/

/** Members of events by which papers are named: a case graded, its answer, a board. Evidence and histories stand in `files`. */
const PAPERS: ReadonlySet<string> = new Set(['case', 'answer', 'content'])

/** Hashes of all files that an entry names: evidence, histories, papers. */
export function filesNamedIn({ files, event }: EntryText): readonly string[] {
  const found = new Set(files)
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [name, member] of Object.entries(part)) {
      if (PAPERS.has(name) && typeof member === 'string' && HASH.test(member)) found.add(member)
      else visit(member)
    }
  }
  visit(event)
  return [...found].toSorted()
}

/** A text kept as a file, as it may be read. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}
