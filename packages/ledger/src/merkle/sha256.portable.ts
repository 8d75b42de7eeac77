import { sha256 as hash } from '@noble/hashes/sha2.js'

/** SHA-256 in any runtime, browsers opened on a local file included. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash(bytes)
