import { concat, decodeBase64, encodeBase64, encodeHex } from '../encoding/index.ts'
import { isKeyName, keyIdSizeBytes } from './key.ts'

/** Who signed, and with what: the lines of keys we do not know may hold other kinds of signatures. */
export type SignatureLine = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array }

// U+2014 and a space.
const dash = '\u2014 '

/** `— name base64(key ID ‖ signature)`, without the LF (C2SP signed-note). */
export function formatSignatureLine({ name, keyId, signature }: SignatureLine): string {
  return `${dash}${name} ${encodeBase64(concat(keyId, signature))}`
}

/** The line's parts, or undefined unless it is their only spelling. */
export function parseSignatureLine(line: string): SignatureLine | undefined {
  if (!line.startsWith(dash)) return undefined
  const [name = '', encoded = '', ...rest] = line.slice(dash.length).split(' ')
  const bytes = decodeBase64(encoded)
  if (rest.length > 0 || !isKeyName(name) || bytes === undefined || bytes.length <= keyIdSizeBytes) return undefined
  return { name, keyId: bytes.slice(0, keyIdSizeBytes), signature: bytes.slice(keyIdSizeBytes) }
}

/** A name for the key of a line, the same for lines of the same key. */
export const keyLabel = ({ name, keyId }: Pick<SignatureLine, 'name' | 'keyId'>) => `${name}+${encodeHex(keyId)}`
