import { base64 } from '@scure/base'

/** Base64 of RFC 4648 §4, padded. */
export const encodeBase64 = (bytes: Uint8Array): string => base64.encode(bytes)

/**
 * The bytes, or undefined unless `text` is their only spelling: lenient decoders ignore the unused bits of the last
 * character, so that one signature could be written in four ways.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text)
  } catch {
    return undefined
  }
}
