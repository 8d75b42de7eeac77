import { foldRoot, type Hash } from '../merkle/index.ts'
import { tileWidth } from './path.ts'

/**
 * The right edge of the tree: for each level of tiles the hashes that do not fill one yet. It is all that is needed to
 * go on and to know the root: at most 255 hashes a level.
 */
export type TreeEdge = { readonly size: number; readonly levels: readonly (readonly Hash[])[] }

export const emptyEdge: TreeEdge = { size: 0, levels: [] }

/** The root of the tree that ends in `edge`. */
export function rootOfEdge({ levels }: TreeEdge): Hash {
  let below: readonly Hash[] = []
  for (const hashes of levels) {
    const row = [...hashes, ...below]
    below = row.length === 0 ? [] : [foldRoot(row)]
  }
  return foldRoot(below)
}

/** The one hash of a full tile's 256, as it stands on the level above. */
export function hashTile(hashes: readonly Hash[]): Hash {
  if (hashes.length !== tileWidth) throw new RangeError('what is partial is never hashed upwards')
  return foldRoot(hashes)
}
