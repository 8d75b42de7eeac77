import { encodeUtf8 } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { isKeyName, type Signer, type VerifierKey, verifySignature } from './key.ts'
import { formatSignatureLine, keyLabel } from './signature-line.ts'

/**
 * The checkpoint file. Several signers while an old and a new key of the log overlap.
 * Deterministic (RFC 8032): the same state and keys give the same bytes.
 * @throws LogFaultError `origin-differs` if a signer is not named as the log, `signature-missing` without a signer.
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): Uint8Array {
  const { origin } = checkpoint
  if (!isKeyName(origin)) fail({ code: 'name-malformed' })
  if (signers.length === 0) fail({ code: 'signature-missing' })

  const text = formatCheckpoint(checkpoint)
  const lines = signers.map((signer) => {
    const { name, keyId } = signer
    if (name !== origin) fail({ code: 'origin-differs', expected: origin, found: name })
    return `${formatSignatureLine({ name, keyId, signature: signer.sign(encodeUtf8(text)) })}\n`
  })
  return encodeUtf8(`${text}\n${lines.join('')}`)
}

/**
 * The checkpoint, once one of the log's `keys` is seen to have signed it. Lines of keys that are not known are passed
 * over (a witness's, the log's own new one), but a line that names a known key must hold.
 * @throws LogFaultError `checkpoint-malformed`, `origin-differs`, `signature-missing`, `signature-invalid`
 */
export function openCheckpoint(file: Uint8Array, keys: readonly VerifierKey[]): Checkpoint {
  const { checkpoint, text, signatures } = parseCheckpoint(file)
  const [first] = keys
  if (first && !keys.some(({ name }) => name === checkpoint.origin)) {
    fail({ code: 'origin-differs', expected: first.name, found: checkpoint.origin })
  }

  const known = signatures.flatMap((line) =>
    keys.filter((key) => keyLabel(key) === keyLabel(line)).map((key) => ({ line, key })),
  )
  for (const { line, key } of known) {
    if (!verifySignature(key, text, line.signature)) fail({ code: 'signature-invalid', keyId: keyLabel(key) })
  }
  if (!known.some(({ key }) => key.name === checkpoint.origin)) fail({ code: 'signature-missing' })
  return checkpoint
}
