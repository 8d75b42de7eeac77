import { equalBytes } from '@khoan-viec/ledger/encoding'
import type { DossierFault } from '../fault/index.ts'
import { crc32 } from './crc32.ts'
import { directoryLine, localHeader, type Member, type Piece, piecesOf, sizeOfPiece } from './headers.ts'
import { type Listed, listByDirectory, listByHeaders } from './list-members.ts'

export type Files = ReadonlyMap<string, Uint8Array>

type Damage = Extract<DossierFault, { code: 'archive-damaged' }>
export type OpenedArchive =
  | { readonly ok: true; readonly files: Files }
  | { readonly ok: false; readonly faults: readonly DossierFault[] }

/**
 * The files of an archive whose every byte is the one that `writeArchive` would have written for them. What differs is
 * named: a file's contents, the header before it, its line in the directory, or what stands behind.
 */
export function openArchive(archive: Uint8Array): OpenedArchive {
  let best: { readonly listed: readonly Listed[]; readonly faults: readonly Damage[] } | undefined
  // A damaged header leads one reading astray and not the other: the better one names what is damaged.
  for (const list of [listByHeaders, listByDirectory]) {
    const listed = list(archive)
    if (listed.length === 0 || (best && best.faults.length <= 1)) continue
    const faults = compare(archive, listed)
    if (!best || faults.length < best.faults.length) best = { listed, faults }
  }
  if (!best) return { ok: false, faults: [{ code: 'no-archive' }] }
  if (best.faults.length > 0) return { ok: false, faults: best.faults }
  const { listed } = best
  const files = new Map(listed.map(({ path, contents }) => [path, contents]))
  if (files.size < listed.length) return { ok: false, faults: [{ code: 'archive-damaged', place: 'directory' }] }
  return { ok: true, files }
}

function compare(archive: Uint8Array, listed: readonly Listed[]): readonly Damage[] {
  const members = listed.map(({ path, contents }) => ({ path, sizeBytes: contents.length, crc: crc32(contents) }))
  const damaged = brokenContents(archive, members)
  // Of a file whose bytes are not those of its CRC, headers are expected as they would be were the bytes right.
  const expected = members.map((member) => ({ ...member, crc: damaged.get(member.path) ?? member.crc }))
  const faults: Damage[] = [...damaged.keys()].map((path) => ({ code: 'archive-damaged', place: 'contents', path }))
  let offset = 0
  for (const piece of piecesOf(expected)) {
    if (piece.place !== 'contents' && !isThere(archive, piece.bytes, offset)) faults.push(damageOf(piece))
    offset += sizeOfPiece(piece)
  }
  if (offset !== archive.length) faults.push({ code: 'archive-damaged', place: 'end' })
  return faults
}

/** Files whose header and line in the directory agree on another CRC than their bytes give, with that CRC. */
function brokenContents(archive: Uint8Array, members: readonly Member[]): ReadonlyMap<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const found = new Map<string, number>()
  const headers = members.reduce((sum, member) => sum + localHeader(member).length + member.sizeBytes, 0)
  let offset = 0
  let line = headers
  for (const member of members) {
    const [atHeader, atLine] = [offset + 14, line + 16]
    if (atLine + 4 <= archive.length) {
      const said = view.getUint32(atHeader, true)
      if (said !== member.crc && said === view.getUint32(atLine, true)) found.set(member.path, said)
    }
    line += directoryLine(member, offset).length
    offset += localHeader(member).length + member.sizeBytes
  }
  return found
}

const isThere = (archive: Uint8Array, bytes: Uint8Array, offset: number): boolean =>
  equalBytes(archive.subarray(offset, offset + bytes.length), bytes)

const damageOf = (piece: Piece): Damage => ({
  code: 'archive-damaged',
  place: piece.place,
  ...('path' in piece ? { path: piece.path } : {}),
})
