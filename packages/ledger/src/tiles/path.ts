import { parseDecimal } from '../encoding/index.ts'

/** Hashes, or entries, in a full tile or bundle. */
export const tileWidth = 256

/** A tile of hashes on a level, or a bundle of entries: the `number`-th, holding `width` of them, 1 to 256. */
export type TileRef = { readonly level: number | 'entries'; readonly number: number; readonly width: number }

/** Where C2SP tlog-tiles keeps it: `tile/0/003.p/232`, `tile/entries/x001/000`. */
export function tilePath({ level, number, width }: TileRef): string {
  const partial = width === tileWidth ? '' : `.p/${width}`
  return `tile/${level}/${formatNumber(number)}${partial}`
}

/** The tile a path names, or undefined unless it is a path's only spelling. For those who serve the files. */
export function parseTilePath(path: string): TileRef | undefined {
  const match = /^tile\/(entries|[0-9]+)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]+))?$/.exec(path)
  if (!match) return undefined
  const [, place = '', groups = '', partial] = match

  const level: TileRef['level'] | undefined = place === 'entries' ? 'entries' : parseDecimal(place)
  const number = Number(groups.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? tileWidth : parseDecimal(partial)
  if (level === undefined || width === undefined || width < 1 || width > tileWidth) return undefined
  if (!Number.isSafeInteger(number)) return undefined

  const tile: TileRef = { level, number, width }
  return tilePath(tile) === path ? tile : undefined
}

function formatNumber(number: number): string {
  const digits = String(number)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replaceAll(/[0-9]{3}(?=[0-9])/g, (group) => `x${group}/`)
}
