import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, equalBytes } from '../encoding/index.ts'
import { type InclusionProof, malformed, parseHash } from './tlog-proof.ts'

/** The same proof as JSON: index, entry, hashes, checkpoint, in this order and without spaces. */
export function formatJsonProof({ index, entry, hashes, checkpoint }: InclusionProof): Uint8Array {
  return encodeUtf8(
    JSON.stringify({
      index,
      entry: encodeBase64(entry),
      hashes: hashes.map(encodeBase64),
      checkpoint: decodeUtf8(checkpoint) ?? malformed(),
    }),
  )
}

/** @throws LogFaultError `proof-malformed` unless the bytes are what `formatJsonProof` writes. */
export function parseJsonProof(file: Uint8Array): InclusionProof {
  const { index, entry, hashes, checkpoint } = parseMembers(decodeUtf8(file) ?? malformed())
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) malformed()
  if (typeof entry !== 'string' || typeof checkpoint !== 'string' || !checkpoint.isWellFormed()) malformed()
  if (!Array.isArray(hashes)) malformed()

  const proof: InclusionProof = {
    index,
    entry: decodeBase64(entry) ?? malformed(),
    hashes: hashes.map((hash: unknown) => (typeof hash === 'string' ? parseHash(hash) : malformed())),
    checkpoint: encodeUtf8(checkpoint),
  }
  return equalBytes(formatJsonProof(proof), file) ? proof : malformed()
}

function parseMembers(text: string): Partial<Record<keyof InclusionProof, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    malformed()
  }
}
