import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, equalBytes, parseDecimal } from '../encoding/index.ts'
import { type CheckpointFlaw, fail } from '../fault/index.ts'
import { emptyRoot, type Hash, hashSizeBytes } from '../merkle/index.ts'
import { isKeyName } from './key.ts'
import { keyLabel, parseSignatureLine, type SignatureLine } from './signature-line.ts'

/** The state of a log: how many entries, under which root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash }

/** A checkpoint file taken apart. Nothing is proved by it until a signature is verified. */
export type CheckpointFile = {
  readonly checkpoint: Checkpoint
  /** The bytes that are signed, its third LF included. */
  readonly text: Uint8Array
  readonly signatures: readonly SignatureLine[]
}

/** The three lines that are signed (C2SP tlog-checkpoint, without extension lines). */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`
}

/** @throws LogFaultError `checkpoint-malformed` unless the bytes are the only spelling of what they say. */
export function parseCheckpoint(file: Uint8Array): CheckpointFile {
  const whole = decodeUtf8(file) ?? flawed('not-utf8')
  if (/(?!\n)\p{Cc}/u.test(whole)) flawed('control-character')
  if (!whole.endsWith('\n')) flawed('lines')

  const [origin = '', size = '', root = '', empty, ...lines] = whole.slice(0, -1).split('\n')
  if (empty !== '' || lines.length === 0) flawed('lines')

  const checkpoint = parseText(origin, size, root)
  return { checkpoint, text: encodeUtf8(formatCheckpoint(checkpoint)), signatures: parseSignatures(lines) }
}

function parseText(origin: string, sizeText: string, rootText: string): Checkpoint {
  if (!isKeyName(origin)) flawed('origin')
  const size = parseDecimal(sizeText) ?? flawed('size')
  const root = decodeBase64(rootText)
  if (root?.length !== hashSizeBytes) flawed('root')
  if (size === 0 && !equalBytes(root, emptyRoot)) flawed('empty-tree-root')
  return { origin, size, root }
}

function parseSignatures(lines: readonly string[]): SignatureLine[] {
  const signatures = lines.map((line) => parseSignatureLine(line) ?? flawed('signature-line'))
  if (new Set(signatures.map(keyLabel)).size !== signatures.length) flawed('signature-repeated')
  return signatures
}

function flawed(because: CheckpointFlaw): never {
  fail({ code: 'checkpoint-malformed', because })
}
