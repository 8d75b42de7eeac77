import { concat } from '../encoding/index.ts'
import { type Hash, hashLeaf } from '../merkle/index.ts'
import { checkEntryLength, encodeBundle } from './bundle.ts'
import { emptyEdge, hashTile, rootOfEdge, type TreeEdge } from './edge.ts'
import { tilePath, type TileRef, tileWidth } from './path.ts'

/** A file of the layout: a path from the log's folder, and its bytes, which never change. */
export type LogFile = { readonly path: string; readonly bytes: Uint8Array }

/** Where a log stands: the edge of its tree, and the entries of its last, partial bundle. */
export type LogEdge = { readonly tree: TreeEdge; readonly entries: readonly Uint8Array[] }

export const emptyLog: LogEdge = { tree: emptyEdge, entries: [] }

export type LogBuilder = {
  /** Adds an entry. Answers with the files it completed: none mostly, a full bundle and tiles each 256th time. */
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
  let size = from.tree.size
  const levels = from.tree.levels.map((hashes) => [...hashes])
  let entries = [...from.entries]

  const edge = (): LogEdge => ({ tree: { size, levels: levels.map((hashes) => [...hashes]) }, entries: [...entries] })

  function* push(hash: Hash, level: number): Generator<LogFile> {
    const hashes = (levels[level] ??= [])
    hashes.push(hash)
    if (hashes.length < tileWidth) return
    const number = Math.floor(size / tileWidth ** (level + 1)) - 1
    yield toFile({ level, number, width: tileWidth }, concat(...hashes))
    levels[level] = []
    yield* push(hashTile(hashes), level + 1)
  }

  return {
    add(entry) {
      // Before anything moves, so that a refused entry leaves the builder as it was.
      checkEntryLength(entry)
      entries.push(entry)
      size += 1
      const tiles = [...push(hashLeaf(entry), 0)]
      if (entries.length < tileWidth) return tiles
      const bundle = toFile({ level: 'entries', number: size / tileWidth - 1, width: tileWidth }, encodeBundle(entries))
      entries = []
      return [bundle, ...tiles]
    },

    partials() {
      const number = Math.floor(size / tileWidth)
      const bundle = entries.length === 0 ? [] : [
        toFile({ level: 'entries', number, width: entries.length }, encodeBundle(entries)),
      ]
      const tiles = levels.flatMap((hashes, level) =>
        hashes.length === 0
          ? []
          : [
              toFile(
                { level, number: Math.floor(size / tileWidth ** (level + 1)), width: hashes.length },
                concat(...hashes),
              ),
            ],
      )
      return [...bundle, ...tiles]
    },

    edge,
    root: () => rootOfEdge({ size, levels }),
    size: () => size,
  }
}

const toFile = (tile: TileRef, bytes: Uint8Array): LogFile => ({ path: tilePath(tile), bytes })
