import {
  type CheckpointFile,
  cosignatureType,
  formatVkeyOf,
  keyLabel,
  parseVkeyOf,
  type SignatureLine,
  signatureSizeBytes,
  type Signer,
  type VerifierKey,
  verifySignature,
} from '../checkpoint/index.ts'
import { concat, encodeUtf8 } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'

/** That a witness saw the log grow from what it saw before, up to this checkpoint, at that time (C2SP tlog-cosignature). */
export type Cosignature = { readonly witness: string; readonly atSeconds: number }

const timestampSizeBytes = 8

/** A witness's key as text. Its type is another than a log's, so neither is taken for the other. */
export const formatWitnessVkey = (key: VerifierKey): string => formatVkeyOf(cosignatureType, key)

/** @throws LogFaultError `vkey-malformed` */
export const parseWitnessVkey = (text: string): VerifierKey => parseVkeyOf(cosignatureType, text)

/** Cosigns the text of a checkpoint at a time in seconds since 1970. `witness` must be a key of the type of cosignatures. */
export function cosign(witness: Signer, text: Uint8Array, atSeconds: number): SignatureLine {
  const { name, keyId } = witness
  return { name, keyId, signature: concat(timestamp(atSeconds), witness.sign(messageOf(text, atSeconds))) }
}

/**
 * The cosignatures of these witnesses; lines of others are passed over.
 * @throws LogFaultError `signature-invalid` if a line that names one of them does not hold.
 */
export function readCosignatures(
  { text, signatures }: Pick<CheckpointFile, 'text' | 'signatures'>,
  witnesses: readonly VerifierKey[],
): readonly Cosignature[] {
  return signatures.flatMap((line) =>
    witnesses
      .filter((witness) => keyLabel(witness) === keyLabel(line))
      .map((witness) => ({ witness: witness.name, atSeconds: verify(witness, text, line) })),
  )
}

function verify(witness: VerifierKey, text: Uint8Array, { signature }: SignatureLine): number {
  const refused = () => fail({ code: 'signature-invalid', keyId: keyLabel(witness) })
  if (signature.length !== timestampSizeBytes + signatureSizeBytes) refused()
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) refused()
  const atSeconds = Number(time)
  const holds = verifySignature(witness, messageOf(text, atSeconds), signature.subarray(timestampSizeBytes))
  return holds ? atSeconds : refused()
}

const messageOf = (text: Uint8Array, atSeconds: number): Uint8Array =>
  concat(encodeUtf8(`cosignature/v1\ntime ${atSeconds}\n`), text)

function timestamp(atSeconds: number): Uint8Array {
  const bytes = new Uint8Array(timestampSizeBytes)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(atSeconds))
  return bytes
}
