import { canonicalise } from '@khoan-viec/ledger/canonical'
import { decodeUtf8, encodeUtf8 } from '@khoan-viec/ledger/encoding'
import { z } from 'zod'

export const FORMAT = 'khoan-viec/dossier@1'
export const MANIFEST = 'manifest.json'

export const subjectKinds = ['task', 'person', 'unit', 'grade'] as const
export type SubjectKind = (typeof subjectKinds)[number]

const count = z.int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string().min(1).max(200)
/** Plain names in plain folders, so that unpacking writes nowhere else. */
const path = z.string().regex(/^(?:[a-z0-9][a-z0-9.-]*\/)*[A-Za-z0-9][\w.-]*$/)

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** What it was taken of. */
  subject: z.strictObject({ kind: z.enum(subjectKinds), id: text }),
  /** Of the code that made the pages: the same code makes the same pages. */
  build: text,
  log: z.strictObject({ origin: text, size: count, root: text }),
  /** Streams of which every entry is here that the log had when it was signed. */
  streams: z.array(text),
  /** Files that entries name and the house does not have, or not with the bytes that bear the hash. */
  absent: z.array(hash),
  /** Every other file, in the order of the archive. */
  files: z.array(z.strictObject({ path, bytes: count, sha256: hash })),
})

type Deep<Value> = Value extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Deep<Value[Key]> }
    : Value

export type Manifest = Deep<z.output<typeof manifest>>

/** Canonical JSON, as the file holds it. */
export const formatManifest = (value: Manifest): Uint8Array => encodeUtf8(canonicalise(value))

/** Undefined unless the bytes are the only spelling of a manifest. */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  const read = manifest.safeParse(parseJson(bytes))
  if (!read.success) return undefined
  return canonicalise(read.data) === decodeUtf8(bytes) ? read.data : undefined
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '')
  } catch {
    return undefined
  }
}
