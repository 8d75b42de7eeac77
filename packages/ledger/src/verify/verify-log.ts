import {
  type Checkpoint,
  keyLabel,
  openCheckpoint,
  parseCheckpoint,
  parseVkey,
  type VerifierKey,
} from '../checkpoint/index.ts'
import { encodeBase64, equalBytes, firstDifference } from '../encoding/index.ts'
import { fail, type LogFault, LogFaultError } from '../fault/index.ts'
import { type Hash, hashLeaf, hashSizeBytes } from '../merkle/index.ts'
import { buildTree, bundlesOf, type LogFile, type LogReader, readBundle, readFile } from '../tiles/index.ts'
import { type Cosignature, parseWitnessVkey, readCosignatures } from '../witness/index.ts'

export type VerifyOptions = {
  /** Checkpoint files kept elsewhere: only they expose an older state, or a log rewritten whole by who has the secret. */
  readonly olderCheckpoints?: readonly Uint8Array[]
  /** Keys of witnesses as text: each of them must have cosigned the checkpoint. */
  readonly witnesses?: readonly string[]
  /** Refuses a signature of any key that was not given. Otherwise such lines are passed over, as the format has it. */
  readonly knownOnly?: boolean
  /** Called with each entry in order, before the whole is known to be sound. */
  readonly visit?: (entry: Uint8Array, index: number) => void
}

/** What was checked, or the first thing that is wrong. */
export type LogReport =
  | {
      readonly ok: true
      readonly checkpoint: Checkpoint
      readonly tiles: number
      readonly olderCheckpoints: number
      readonly cosignatures: readonly Cosignature[]
      /** Signatures of keys that were not given. */
      readonly strangers: number
    }
  | {
      readonly ok: false
      readonly fault: LogFault
      /** The signed checkpoints that contradict each other, as files: none where it is not two of them that disagree. */
      readonly notes: readonly Uint8Array[]
    }

/**
 * Checks a whole log without trust in who wrote it: the checkpoint's signature, every entry's hash, every tile byte for
 * byte, the root, and every older checkpoint given.
 * @param vkeys the log's keys as text, known from elsewhere than the log itself; several while a change of key overlaps.
 */
export async function verifyLog(
  reader: LogReader,
  vkeys: readonly string[],
  options: VerifyOptions = {},
): Promise<LogReport> {
  try {
    return await check(reader, vkeys.map(parseVkey), options)
  } catch (error) {
    if (error instanceof LogFaultError) return { ok: false, fault: error.fault, notes: error.notes }
    throw error
  }
}

async function check(reader: LogReader, keys: readonly VerifierKey[], options: VerifyOptions): Promise<LogReport> {
  const file = (await reader.read('checkpoint')) ?? fail({ code: 'checkpoint-missing' })
  const checkpoint = openCheckpoint(file, keys)
  const witnessed = readWitnesses(file, keys, options)
  const older = (options.olderCheckpoints ?? []).map((earlier) => ({ ...openCheckpoint(earlier, keys), file: earlier }))
  for (const { size, file: earlier } of older) {
    if (size > checkpoint.size)
      fail({ code: 'log-shrank', olderSizeEntries: size, sizeEntries: checkpoint.size }, [earlier, file])
  }

  const olderSizes = new Set(older.map(({ size }) => size))
  const { tiles, roots } = await rebuild(reader, checkpoint.size, { olderSizes, ...options })
  compareRoot(checkpoint, roots, { code: 'root-differs' })
  for (const earlier of older) compareRoot(earlier, roots, { code: 'log-forked', notes: [earlier.file, file] })
  return { ok: true, checkpoint, tiles, olderCheckpoints: older.length, ...witnessed }
}

function readWitnesses(file: Uint8Array, keys: readonly VerifierKey[], { witnesses = [], knownOnly }: VerifyOptions) {
  const { text, signatures } = parseCheckpoint(file)
  const witnessKeys = witnesses.map(parseWitnessVkey)
  const cosignatures = readCosignatures({ text, signatures }, witnessKeys)
  const labels = signatures.map(keyLabel)
  const missing = witnessKeys.find((key) => !labels.includes(keyLabel(key)))
  if (missing) fail({ code: 'cosignature-missing', witness: missing.name })
  const known = [...keys, ...witnessKeys].map(keyLabel)
  const [stranger, ...others] = labels.filter((label) => !known.includes(label))
  if (stranger !== undefined && knownOnly) fail({ code: 'signature-unknown', keyId: stranger })
  return { cosignatures, strangers: stranger === undefined ? 0 : 1 + others.length }
}

type Rebuilt = { readonly tiles: number; readonly roots: ReadonlyMap<number, Hash> }

/** Makes every tile anew from the entries, compares it with the one that lies there, and notes the roots on the way. */
async function rebuild(
  reader: LogReader,
  size: number,
  { olderSizes, visit }: VerifyOptions & { olderSizes: ReadonlySet<number> },
): Promise<Rebuilt> {
  const builder = buildTree()
  const roots = new Map<number, Hash>([[0, builder.root()]])
  let tiles = 0

  for (const bundle of bundlesOf(size)) {
    const files: LogFile[] = []
    for (const entry of await readBundle(reader, bundle)) {
      visit?.(entry, builder.size())
      files.push(...builder.add(hashLeaf(entry)))
      if (olderSizes.has(builder.size())) roots.set(builder.size(), builder.root())
    }
    tiles += await compareTiles(reader, files)
  }
  tiles += await compareTiles(reader, builder.partials())
  return { tiles, roots: roots.set(size, builder.root()) }
}

/** How many tiles were compared. */
async function compareTiles(reader: LogReader, tiles: readonly LogFile[]): Promise<number> {
  for (const { path, bytes } of tiles) compareTile(path, bytes, await readFile(reader, path))
  return tiles.length
}

function compareTile(path: string, expected: Uint8Array, found: Uint8Array): void {
  if (found.length !== expected.length) {
    fail({ code: 'file-length', path, expectedBytes: expected.length, foundBytes: found.length })
  }
  const place = firstDifference(expected, found)
  if (place !== -1) fail({ code: 'tile-differs', path, position: Math.floor(place / hashSizeBytes) })
}

type Difference = { readonly code: 'root-differs' | 'log-forked'; readonly notes?: readonly Uint8Array[] }

function compareRoot({ size, root }: Checkpoint, roots: Rebuilt['roots'], { code, notes }: Difference): void {
  const found = roots.get(size)
  if (found !== undefined && equalBytes(found, root)) return
  const [expected, other] = [encodeBase64(root), encodeBase64(found ?? new Uint8Array())]
  fail({ code, sizeEntries: size, expected, found: other }, notes)
}
