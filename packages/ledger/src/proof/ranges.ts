import { splitOf } from '../merkle/index.ts'

/** The entries from `start` up to and without `end`: a subtree of the log's tree. */
export type Range = { readonly start: number; readonly end: number }

/** The subtrees beside the way from entry `index` to the root, from the leaf upwards (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  const beside: Range[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      beside.push({ start: middle, end })
      end = middle
    } else {
      beside.push({ start, end: middle })
      start = middle
    }
  }
  return beside.reverse()
}

/**
 * The subtrees that lead from the root of `older` entries to that of `size` (RFC 6962 §2.1.2).
 * None if there is nothing to prove: from no entries, or to the same number.
 */
export function consistencyRanges(older: number, size: number): Range[] {
  if (older === 0 || older === size) return []
  const beside: Range[] = []
  let start = 0
  let end = size
  while (end !== older) {
    const middle = start + splitOf(end - start)
    if (older <= middle) {
      beside.push({ start: middle, end })
      end = middle
    } else {
      beside.push({ start, end: middle })
      start = middle
    }
  }
  // The old tree itself needs no hash: who checks has its root.
  if (start !== 0) beside.push({ start, end })
  return beside.reverse()
}
