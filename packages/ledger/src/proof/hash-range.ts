import { foldRoot, type Hash } from '../merkle/index.ts'
import { type LogReader, readHashes, tileHolding, tileWidth } from '../tiles/index.ts'
import type { Range } from './ranges.ts'

/**
 * The hash of a subtree of a log of `size`, from its tiles: no entry is read, and of each level at most one tile.
 * @throws LogFaultError `file-missing`, `file-length`
 */
export async function hashRange(reader: LogReader, size: number, { start, end }: Range): Promise<Hash> {
  const level = topLevelWithin(end - start)
  const stride = tileWidth ** level
  const whole = Math.floor((end - start) / stride)

  // A subtree starts at a multiple of its width, rounded up to a power of two, so its whole hashes on a level lie in
  // one tile, with the rest, narrower than one of them, to the right.
  const tile = tileHolding(level, start / stride, size)
  const first = start / stride - tile.number * tileWidth
  const hashes = (await readHashes(reader, tile)).slice(first, first + whole)

  const rest = { start: start + whole * stride, end }
  return rest.start === end ? foldRoot(hashes) : foldRoot([...hashes, await hashRange(reader, size, rest)])
}

/** The highest level of tiles on which `width` entries still have a whole hash. */
function topLevelWithin(width: number): number {
  let level = 0
  while (tileWidth ** (level + 1) <= width) level += 1
  return level
}
