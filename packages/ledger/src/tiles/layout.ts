import { type TileRef, tileWidth } from './path.ts'

/** The tiles of hashes that a log of `size` entries has, lowest level first, on each level from the left. */
export function* hashTilesOf(size: number): Generator<TileRef> {
  let level = 0
  for (let count = size; count > 0; count = Math.floor(count / tileWidth)) yield* tilesOfLevel(level++, count)
}

/** The bundles that a log of `size` entries has, numbered and divided as level 0. */
export function bundlesOf(size: number): Generator<TileRef> {
  return tilesOfLevel('entries', size)
}

function* tilesOfLevel(level: TileRef['level'], count: number): Generator<TileRef> {
  const full = Math.floor(count / tileWidth)
  for (let number = 0; number < full; number++) yield { level, number, width: tileWidth }
  if (count % tileWidth !== 0) yield { level, number: full, width: count % tileWidth }
}

/** The tile that holds hash `index` of `level` in a log of `size` entries, as wide as that size makes it. */
export function tileHolding(level: number, index: number, size: number): TileRef {
  const count = Math.floor(size / tileWidth ** level)
  const number = Math.floor(index / tileWidth)
  return { level, number, width: Math.min(tileWidth, count - number * tileWidth) }
}

/** The bundle that holds entry `index` of a log of `size` entries. */
export function bundleHolding(index: number, size: number): TileRef {
  return { ...tileHolding(0, index, size), level: 'entries' }
}
