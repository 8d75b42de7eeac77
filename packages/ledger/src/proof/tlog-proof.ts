import { concat, decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, parseDecimal } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { type Hash, hashSizeBytes } from '../merkle/index.ts'

/** An entry, and why it is in the log: everything a stranger needs but the log's key. */
export type InclusionProof = {
  readonly index: number
  readonly entry: Uint8Array
  /** From the leaf's sibling up to the child of the root. */
  readonly hashes: readonly Hash[]
  /** The checkpoint file as it is. */
  readonly checkpoint: Uint8Array
}

const header = 'c2sp.org/tlog-proof@v1'

/** A `.tlog-proof` file (C2SP tlog-proof); that `extra` holds the entry is our convention. */
export function formatTlogProof({ index, entry, hashes, checkpoint }: InclusionProof): Uint8Array {
  const lines = [header, `extra ${encodeBase64(entry)}`, `index ${index}`, ...hashes.map(encodeBase64), '', '']
  return concat(encodeUtf8(lines.join('\n')), checkpoint)
}

/** @throws LogFaultError `proof-malformed` unless the bytes are the only spelling of a proof that carries its entry. */
export function parseTlogProof(file: Uint8Array): InclusionProof {
  const text = decodeUtf8(file) ?? malformed()
  const border = text.indexOf('\n\n')
  if (border === -1) malformed()

  const [first, extra = '', indexLine = '', ...hashLines] = text.slice(0, border).split('\n')
  if (first !== header) malformed()
  return {
    entry: decodeBase64(after('extra ', extra)) ?? malformed(),
    index: parseDecimal(after('index ', indexLine)) ?? malformed(),
    hashes: hashLines.map(parseHash),
    checkpoint: encodeUtf8(text.slice(border + 2)),
  }
}

/** One hash in base64. @throws LogFaultError `proof-malformed` */
export function parseHash(text: string): Hash {
  const hash = decodeBase64(text)
  return hash?.length === hashSizeBytes ? hash : malformed()
}

export function malformed(): never {
  fail({ code: 'proof-malformed' })
}

const after = (label: string, line: string) => (line.startsWith(label) ? line.slice(label.length) : malformed())
