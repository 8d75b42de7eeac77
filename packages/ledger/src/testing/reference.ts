import { emptyRoot, type Hash, hashLeaf, hashNode } from '../merkle/index.ts'

// RFC 6962 §2.1 word for word, from all the entries each time: slow, and nothing to get wrong.

/** MTH(D[n]) */
export function referenceRoot(entries: readonly Uint8Array[]): Hash {
  const [only] = entries
  if (only === undefined) return emptyRoot
  if (entries.length === 1) return hashLeaf(only)
  const k = largestPowerBelow(entries.length)
  return hashNode(referenceRoot(entries.slice(0, k)), referenceRoot(entries.slice(k)))
}

/** PATH(m, D[n]) */
export function referencePath(m: number, entries: readonly Uint8Array[]): Hash[] {
  if (entries.length <= 1) return []
  const k = largestPowerBelow(entries.length)
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m < k
    ? [...referencePath(m, left), referenceRoot(right)]
    : [...referencePath(m - k, right), referenceRoot(left)]
}

/** PROOF(m, D[n]) */
export function referenceProof(m: number, entries: readonly Uint8Array[]): Hash[] {
  return subproof(m, entries, true)
}

function subproof(m: number, entries: readonly Uint8Array[], isWhole: boolean): Hash[] {
  if (m === entries.length) return isWhole ? [] : [referenceRoot(entries)]
  const k = largestPowerBelow(entries.length)
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m <= k
    ? [...subproof(m, left, isWhole), referenceRoot(right)]
    : [...subproof(m - k, right, false), referenceRoot(left)]
}

const largestPowerBelow = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1)
