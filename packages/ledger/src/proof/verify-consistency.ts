import { equalBytes } from '../encoding/index.ts'
import { emptyRoot, type Hash, hashNode } from '../merkle/index.ts'

/** A log at a moment. */
export type TreeHead = { readonly size: number; readonly root: Hash }

/** Whether the hashes prove that `newer` extends `older` (RFC 9162 §2.1.4.2; from no entries there is nothing to prove). */
export function verifyConsistency(older: TreeHead, newer: TreeHead, hashes: readonly Hash[]): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false
  if (older.size === 0) return hashes.length === 0 && equalBytes(older.root, emptyRoot)
  if (older.size === newer.size) return hashes.length === 0 && equalBytes(older.root, newer.root)

  let node = older.size - 1
  let last = newer.size - 1
  // The old tree is whole on its left up to here.
  while (node % 2 === 1) {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }

  // If the old tree is one whole subtree its root is the first hash, and is not in the proof.
  const [first, ...rest] = node === 0 ? [older.root, ...hashes] : hashes
  if (first === undefined) return false
  let olderRoot = first
  let newerRoot = first
  for (const beside of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      olderRoot = hashNode(beside, olderRoot)
      newerRoot = hashNode(beside, newerRoot)
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2)
        last = Math.floor(last / 2)
      }
    } else {
      newerRoot = hashNode(newerRoot, beside)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && equalBytes(olderRoot, older.root) && equalBytes(newerRoot, newer.root)
}

const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0
