import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()
// ignoreBOM keeps a byte order mark in the text, where comparing finds it, instead of dropping it in silence.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const concat: (...parts: Uint8Array[]) => Uint8Array = concatBytes
export const encodeHex: (bytes: Uint8Array) => string = bytesToHex
export const decodeHex: (text: string) => Uint8Array = hexToBytes

/** `text` must be well formed: a lone surrogate would become U+FFFD. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text)

/** The text, byte order mark and all, or undefined if the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && firstDifference(left, right) === -1
}

/** Index of the first byte that differs within the common length, or -1. */
export function firstDifference(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) if (left[index] !== right[index]) return index
  return -1
}
