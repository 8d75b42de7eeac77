import { concat, encodeUtf8 } from '@khoan-viec/ledger/encoding'

/** A file of the archive, but for its bytes. */
export type Member = { readonly path: string; readonly sizeBytes: number; readonly crc: number }

const LOCAL = 0x04_03_4b_50
const CENTRAL = 0x02_01_4b_50
const END = 0x06_05_4b_50

/** Version 2.0 of the format, as made and as needed: what every reader of ZIP knows. */
const VERSION = 20
/** The earliest day that ZIP can say, 1 January 1980: a dossier of the same state has the same bytes whenever it is made. */
const DAY = 0x00_21
const SIZE_MOST = 0xff_ff_ff_ff

/** Fields of 2 bytes are given as `[value]`, fields of 4 as the value. */
function record(...fields: readonly (number | readonly [number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce<number>((sum, field) => sum + (typeof field === 'number' ? 4 : 2), 0))
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const field of fields) {
    if (typeof field === 'number') view.setUint32(offset, field, true)
    else view.setUint16(offset, field[0], true)
    offset += typeof field === 'number' ? 4 : 2
  }
  return bytes
}

/** What stands in front of a file's bytes (APPNOTE 4.3.7): stored, not compressed, so that it has one spelling. */
export function localHeader({ path, sizeBytes, crc }: Member): Uint8Array {
  const name = encodeUtf8(path)
  return concat(record(LOCAL, [VERSION], [0], [0], [0], [DAY], crc, sizeBytes, sizeBytes, [name.length], [0]), name)
}

/** A file's line in the directory at the end (APPNOTE 4.3.12). */
export function directoryLine({ path, sizeBytes, crc }: Member, offset: number): Uint8Array {
  const name = encodeUtf8(path)
  return concat(
    record(CENTRAL, [VERSION], [VERSION], [0], [0], [0], [DAY], crc, sizeBytes, sizeBytes, [name.length], [0], [0], [0], [0], 0, offset), // prettier-ignore
    name,
  )
}

/** What stands after the directory (APPNOTE 4.3.16), without a comment. */
const endOfDirectory = (count: number, sizeBytes: number, offset: number): Uint8Array =>
  record(END, [0], [0], [count], [count], sizeBytes, offset, [0])

export type Piece =
  | { readonly place: 'header' | 'directory'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly place: 'contents'; readonly path: string; readonly sizeBytes: number }
  | { readonly place: 'end'; readonly bytes: Uint8Array }

/**
 * All pieces of the archive of these files, in order: everything but the contents follows from names, sizes and CRCs.
 * @throws RangeError beyond 65,535 files or 4 GiB: this is ZIP without its extension to 64 bits.
 */
export function piecesOf(members: readonly Member[]): readonly Piece[] {
  const files: Piece[] = []
  const lines: Piece[] = []
  let offset = 0
  let directoryBytes = 0
  for (const member of members) {
    const { path, sizeBytes } = member
    const header = localHeader(member)
    const line = directoryLine(member, offset)
    files.push({ place: 'header', path, bytes: header }, { place: 'contents', path, sizeBytes })
    lines.push({ place: 'directory', path, bytes: line })
    offset += header.length + sizeBytes
    directoryBytes += line.length
    if (offset > SIZE_MOST) throw new RangeError('a dossier ends at 4 GiB')
  }
  if (members.length > 0xff_ff) throw new RangeError('a dossier ends at 65,535 files')
  return [...files, ...lines, { place: 'end', bytes: endOfDirectory(members.length, directoryBytes, offset) }]
}

export const sizeOfPiece = (piece: Piece): number => ('bytes' in piece ? piece.bytes.length : piece.sizeBytes)
