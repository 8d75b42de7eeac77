import { equalBytes } from '../encoding/index.ts'
import { type Hash, hashNode } from '../merkle/index.ts'

/** What is claimed: that `leaf` is the hash of entry `index` among the `size` entries under `root`. */
export type InclusionClaim = {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
  readonly hashes: readonly Hash[]
}

/** Whether the hashes prove the claim (RFC 9162 §2.1.3.2). By division, not by bits: sizes go beyond 32 of them. */
export function verifyInclusion({ leaf, index, size, root, hashes }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false

  let node = index
  let last = size - 1
  let hash = leaf
  for (const beside of hashes) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      hash = hashNode(beside, hash)
      // A node without a sibling rises as it is.
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = hashNode(hash, beside)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(hash, root)
}
