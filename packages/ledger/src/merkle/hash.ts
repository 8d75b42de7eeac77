import { sha256 } from '#sha256'
import { formatLimitBytes } from '../canonical/index.ts'

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array

export const hashSizeBytes = 32

/** Root of the tree without entries: SHA-256 of nothing (RFC 6962 §2.1). */
export const emptyRoot: Hash = sha256(new Uint8Array())

// Used again and again: hashing is synchronous, and to allocate takes as long as to hash.
const leafInput = new Uint8Array(1 + formatLimitBytes)
const nodeInput = new Uint8Array(1 + 2 * hashSizeBytes)
nodeInput[0] = 1

/** SHA-256(0x00 ‖ entry), RFC 6962 §2.1. @throws RangeError beyond the format's limit on an entry. */
export function hashLeaf(entry: Uint8Array): Hash {
  leafInput.set(entry, 1)
  return sha256(leafInput.subarray(0, 1 + entry.length))
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1. */
export function hashNode(left: Hash, right: Hash): Hash {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashSizeBytes)
  return sha256(nodeInput)
}
