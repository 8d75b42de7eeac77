import { decodeUtf8 } from '@khoan-viec/ledger/encoding'

/** A file as the archive's own headers tell of it, before anything is compared. */
export type Listed = { readonly path: string; readonly contents: Uint8Array }

const LOCAL = 0x04_03_4b_50
const CENTRAL = 0x02_01_4b_50
const LOCAL_BYTES = 30
const CENTRAL_BYTES = 46
const END_BYTES = 22

/** The files by the headers in front of each, as far as they lead. */
export function listByHeaders(archive: Uint8Array): readonly Listed[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const listed: Listed[] = []
  for (let at = 0; at + LOCAL_BYTES <= archive.length && view.getUint32(at, true) === LOCAL;) {
    const file = readLocal(archive, view, at)
    if (!file) break
    listed.push(file.listed)
    at = file.end
  }
  return listed
}

/** The files by the directory at the end. Whatever does not lead to a file is left out. */
export function listByDirectory(archive: Uint8Array): readonly Listed[] {
  if (archive.length < END_BYTES) return []
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const listed: Listed[] = []
  let at = view.getUint32(archive.length - END_BYTES + 16, true)
  while (at + CENTRAL_BYTES <= archive.length && view.getUint32(at, true) === CENTRAL) {
    const size = view.getUint32(at + 24, true)
    const nameBytes = view.getUint16(at + 28, true)
    const offset = view.getUint32(at + 42, true)
    const path = decodeUtf8(archive.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes))
    const start = offset + LOCAL_BYTES + nameBytes
    if (path !== undefined && start + size <= archive.length)
      listed.push({ path, contents: archive.subarray(start, start + size) })
    at += CENTRAL_BYTES + nameBytes
  }
  return listed
}

function readLocal(archive: Uint8Array, view: DataView, at: number) {
  const size = view.getUint32(at + 18, true)
  const nameBytes = view.getUint16(at + 26, true)
  const start = at + LOCAL_BYTES + nameBytes
  const path = decodeUtf8(archive.subarray(at + LOCAL_BYTES, start))
  if (path === undefined || start + size > archive.length) return undefined
  return { listed: { path, contents: archive.subarray(start, start + size) }, end: start + size }
}
