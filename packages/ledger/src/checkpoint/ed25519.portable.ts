import { ed25519 } from '@noble/curves/ed25519.js'

/** Signs in any runtime. */
export function signerOf(secret: Uint8Array): (text: Uint8Array) => Uint8Array {
  return (text) => ed25519.sign(text, secret)
}
