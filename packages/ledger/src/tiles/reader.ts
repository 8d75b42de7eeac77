import { fail } from '../fault/index.ts'
import { type Hash, hashSizeBytes } from '../merkle/index.ts'
import type { LogEdge } from './build-log.ts'
import { decodeBundle } from './bundle.ts'
import { bundlesOf, tileHolding } from './layout.ts'
import { tilePath, type TileRef, tileWidth } from './path.ts'

/** Any place a log can be read from: a folder, an archive, an address. Answers undefined where there is no such file. */
export type LogReader = { read(path: string): Promise<Uint8Array | undefined> }

/** @throws LogFaultError `file-missing` */
export async function readFile(reader: LogReader, path: string): Promise<Uint8Array> {
  return (await reader.read(path)) ?? fail({ code: 'file-missing', path })
}

/** The hashes of a tile. @throws LogFaultError `file-missing`, `file-length` */
export async function readHashes(reader: LogReader, tile: TileRef): Promise<Hash[]> {
  const path = tilePath(tile)
  const bytes = await readFile(reader, path)
  const expectedBytes = tile.width * hashSizeBytes
  if (bytes.length !== expectedBytes) fail({ code: 'file-length', path, expectedBytes, foundBytes: bytes.length })
  return Array.from({ length: tile.width }, (_, index) =>
    bytes.subarray(index * hashSizeBytes, (index + 1) * hashSizeBytes),
  )
}

/** The entries of a bundle. @throws LogFaultError `file-missing`, `bundle-malformed` */
export async function readBundle(reader: LogReader, bundle: TileRef): Promise<Uint8Array[]> {
  const path = tilePath(bundle)
  return decodeBundle(await readFile(reader, path), { path, width: bundle.width })
}

/** Every entry of a log of `size`, in order, a bundle in memory at a time. Their hashes are not checked here. */
export async function* readEntries(reader: LogReader, size: number): AsyncGenerator<Uint8Array> {
  for (const bundle of bundlesOf(size)) yield* await readBundle(reader, bundle)
}

/** Where the log of `size` stands, to go on from. Trusts the tiles: compare the root with what was signed. */
export async function readEdge(reader: LogReader, size: number): Promise<LogEdge> {
  const levels: Hash[][] = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    levels.push(count % tileWidth === 0 ? [] : await readHashes(reader, tileHolding(level, count - 1, size)))
  }
  const width = size % tileWidth
  const last: TileRef = { level: 'entries', number: Math.floor(size / tileWidth), width }
  return { tree: { size, levels }, entries: width === 0 ? [] : await readBundle(reader, last) }
}
