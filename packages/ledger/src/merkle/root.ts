import { emptyRoot, type Hash, hashNode } from './hash.ts'

/**
 * Root over hashes of equal height, of which the last may be of a lower, incomplete tree (RFC 6962 §2.1): the left part
 * takes the largest power of two below their number; a lone hash on the right is never doubled.
 */
export function foldRoot(hashes: readonly Hash[]): Hash {
  return hashes.length === 0 ? emptyRoot : fold(hashes, 0, hashes.length)
}

function fold(hashes: readonly Hash[], start: number, end: number): Hash {
  const first = hashes[start]
  if (first === undefined) throw new RangeError('a tree of nothing has no node')
  if (end - start === 1) return first
  const middle = start + splitOf(end - start)
  return hashNode(fold(hashes, start, middle), fold(hashes, middle, end))
}

/** The largest power of two below `size`; `size` is at least 2. Not by bits: sizes go beyond 32 of them. */
export function splitOf(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
