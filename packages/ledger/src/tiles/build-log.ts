import { type Hash, hashLeaf } from '../merkle/index.ts'
import { buildTree, type LogFile } from './build-tree.ts'
import { checkEntryLength, encodeBundle } from './bundle.ts'
import { emptyEdge, type TreeEdge } from './edge.ts'
import { tilePath, tileWidth } from './path.ts'

/** Where a log stands: the edge of its tree, and the entries of its last, partial bundle. */
export type LogEdge = { readonly tree: TreeEdge; readonly entries: readonly Uint8Array[] }

export const emptyLog: LogEdge = { tree: emptyEdge, entries: [] }

export type LogBuilder = {
  /**
   * Adds an entry. Answers with the files it completed: none mostly, a full bundle and tiles each 256th time.
   * @throws LogFaultError `entry-length`, leaving the log as it was.
   */
  add(entry: Uint8Array): readonly LogFile[]
  /** The partial tiles and bundle of the size reached: with the files completed before, all that this size has. */
  partials(): readonly LogFile[]
  /** Where the log stands now, to go on from another time. */
  edge(): LogEdge
  root(): Hash
  size(): number
}

/** Grows a log from where it stands, a few microseconds an entry, keeping only its edge in memory. */
export function buildLog(from: LogEdge = emptyLog): LogBuilder {
  const tree = buildTree(from.tree)
  let entries = [...from.entries]

  const bundleOf = (number: number): LogFile => ({
    path: tilePath({ level: 'entries', number, width: entries.length }),
    bytes: encodeBundle(entries),
  })

  return {
    add(entry) {
      checkEntryLength(entry)
      entries.push(entry)
      const tiles = tree.add(hashLeaf(entry))
      if (entries.length < tileWidth) return tiles
      const bundle = bundleOf(tree.size() / tileWidth - 1)
      entries = []
      return [bundle, ...tiles]
    },

    partials() {
      const tiles = tree.partials()
      return entries.length === 0 ? tiles : [bundleOf(Math.floor(tree.size() / tileWidth)), ...tiles]
    },

    edge: () => ({ tree: tree.edge(), entries: [...entries] }),
    root: () => tree.root(),
    size: () => tree.size(),
  }
}
