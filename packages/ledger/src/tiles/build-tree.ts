import { concat } from '../encoding/index.ts'
import type { Hash } from '../merkle/index.ts'
import { emptyEdge, hashTile, rootOfEdge, type TreeEdge } from './edge.ts'
import { tilePath, type TileRef, tileWidth } from './path.ts'

/** A file of the layout: a path from the log's folder, and its bytes, which never change. */
export type LogFile = { readonly path: string; readonly bytes: Uint8Array }

export type TreeBuilder = {
  /** Adds the hash of an entry. Answers with the tiles it completed: none mostly. */
  add(leaf: Hash): readonly LogFile[]
  /** The partial tiles of the size reached. */
  partials(): readonly LogFile[]
  /** Where the tree stands now, to go on from another time. */
  edge(): TreeEdge
  root(): Hash
  size(): number
}

const none: readonly LogFile[] = []

/** Grows the tree of hashes from where it stands, keeping only its edge in memory. */
export function buildTree(from: TreeEdge = emptyEdge): TreeBuilder {
  let size = from.size
  const levels = from.levels.map((hashes) => [...hashes])

  function complete(level: number, hashes: readonly Hash[]): LogFile[] {
    const number = size / tileWidth ** (level + 1) - 1
    const tile = toFile({ level, number, width: tileWidth }, hashes)
    levels[level] = []
    return [tile, ...push(level + 1, hashTile(hashes))]
  }

  function push(level: number, hash: Hash): readonly LogFile[] {
    const hashes = (levels[level] ??= [])
    hashes.push(hash)
    return hashes.length < tileWidth ? none : complete(level, hashes)
  }

  return {
    add(leaf) {
      size += 1
      return push(0, leaf)
    },

    partials: () =>
      levels.flatMap((hashes, level) => {
        const number = Math.floor(size / tileWidth ** (level + 1))
        return hashes.length === 0 ? [] : [toFile({ level, number, width: hashes.length }, hashes)]
      }),

    edge: () => ({ size, levels: levels.map((hashes) => [...hashes]) }),
    root: () => rootOfEdge({ size, levels }),
    size: () => size,
  }
}

const toFile = (tile: TileRef, hashes: readonly Hash[]): LogFile => ({ path: tilePath(tile), bytes: concat(...hashes) })
