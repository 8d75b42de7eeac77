import { NotCanonicalError } from '@khoan-viec/ledger/canonical'
import type { Checkpoint } from '@khoan-viec/ledger/checkpoint'
import { equalBytes } from '@khoan-viec/ledger/encoding'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { hashLeaf } from '@khoan-viec/ledger/merkle'
import { type InclusionProof, parseJsonProof, parseTlogProof, verifyInclusion } from '@khoan-viec/ledger/proof'
import type { Files } from '../archive/index.ts'
import {
  entryPath,
  indexIn,
  openEntries,
  openedPath,
  parseOpened,
  type PlacedEntry,
  readEntryText,
  type SealedEntry,
} from '../entries/index.ts'
import type { DossierFault } from '../fault/index.ts'
import type { Manifest } from '../manifest/index.ts'

/** A checkpoint whose signature was verified, and its file. */
export type SignedLog = { readonly file: Uint8Array; readonly checkpoint: Checkpoint }
export type CheckedEntries = { readonly entries: readonly PlacedEntry[]; readonly faults: readonly DossierFault[] }

/** Every entry is canonical, and both its proofs lead from its very bytes to the root that was signed. */
export function checkEntries(files: Files, log: SignedLog): CheckedEntries {
  const sealed: SealedEntry[] = []
  const faults: DossierFault[] = []
  for (const [path, bytes] of files) {
    const index = indexIn(path)
    if (index === undefined) continue
    const entry = readEntry(path, bytes)
    if ('code' in entry) faults.push(entry)
    else sealed.push({ index, bytes, entry: entry.entry, parts: readParts(files, index, faults) })
    const ofProofs = proofFiles.flatMap(([ending, parse]) => {
      const proof = entryPath(index, ending)
      return checkProof({ path: proof, bytes: files.get(proof), parse }, { index, entry: bytes }, log)
    })
    const areOfOther = ofProofs.filter(({ code }) => code === 'proof-of-other').length === proofFiles.length
    faults.push(...(areOfOther ? [{ code: 'entry-unproved', path } as const] : ofProofs))
  }
  const opened = openEntries(sealed.toSorted((one, other) => one.index - other.index))
  return { entries: opened.entries, faults: [...faults, ...opened.faults] }
}

function readParts(files: Files, index: number, faults: DossierFault[]): SealedEntry['parts'] {
  const path = openedPath(index)
  const bytes = files.get(path)
  if (!bytes) return []
  const parts = parseOpened(bytes)
  if (!parts) faults.push({ code: 'entry-malformed', path })
  return parts ?? []
}

const proofFiles = [
  ['.tlog-proof', parseTlogProof],
  ['.proof.json', parseJsonProof],
] as const

/** The files of an entry: its text, its proofs, what is opened of it. */
export const filesOfEntry = (index: number): readonly string[] =>
  ['.json', '.opened.json', ...proofFiles.map(([ending]) => ending)].map((ending) => entryPath(index, ending))

function readEntry(path: string, bytes: Uint8Array): Pick<PlacedEntry, 'entry'> | DossierFault {
  try {
    return { entry: readEntryText(bytes) }
  } catch (error) {
    return {
      code: 'entry-malformed',
      path,
      ...(error instanceof NotCanonicalError ? { refusal: error.refusal } : {}),
    }
  }
}

type ProofFile = {
  readonly path: string
  readonly bytes: Uint8Array | undefined
  readonly parse: (file: Uint8Array) => InclusionProof
}

function checkProof(
  { path, bytes, parse }: ProofFile,
  { index, entry }: { readonly index: number; readonly entry: Uint8Array },
  { file, checkpoint: { size, root } }: SignedLog,
): readonly DossierFault[] {
  if (!bytes) return [{ code: 'file-missing', path }]
  try {
    const proof = parse(bytes)
    // Under the very checkpoint whose signature was verified: to verify it again in each would take most of the time.
    const isOfIt = proof.index === index && equalBytes(proof.entry, entry) && equalBytes(proof.checkpoint, file)
    if (!isOfIt) return [{ code: 'proof-of-other', path }]
    const isIn = verifyInclusion({ leaf: hashLeaf(entry), index, size, root, hashes: proof.hashes })
    return isIn ? [] : [{ code: 'log', path, fault: { code: 'inclusion-refused', index, sizeEntries: size } }]
  } catch (error) {
    if (error instanceof LogFaultError) return [{ code: 'log', path, fault: error.fault }]
    throw error
  }
}

/** Of every stream said to be whole there are all entries from the first on. */
export function checkStreams(entries: readonly PlacedEntry[], manifest: Manifest): readonly DossierFault[] {
  return manifest.streams.flatMap((stream) => {
    const all = new Set(entries.filter(({ entry }) => entry.stream === stream).map(({ entry }) => entry.seq))
    const last = Math.max(1, ...all)
    const seq = Array.from({ length: last }, (_, at) => at + 1).find((each) => !all.has(each))
    return seq === undefined ? [] : [{ code: 'entry-missing', stream, seq } as const]
  })
}
