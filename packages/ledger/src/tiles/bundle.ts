import { formatLimitBytes } from '../canonical/index.ts'
import { fail } from '../fault/index.ts'

const lengthFieldBytes = 2

/** @throws LogFaultError `entry-length` for an entry of none or more than 65,535 bytes: its length is a uint16. */
export function checkEntryLength({ length }: Uint8Array): void {
  if (length < 1 || length > formatLimitBytes) fail({ code: 'entry-length', lengthBytes: length })
}

/**
 * Each entry's length as a big-endian uint16, then its bytes.
 * @throws LogFaultError `entry-length`
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  entries.forEach(checkEntryLength)
  const bundle = new Uint8Array(entries.reduce((sum, { length }) => sum + lengthFieldBytes + length, 0))
  const view = new DataView(bundle.buffer)
  let offset = 0
  for (const entry of entries) {
    view.setUint16(offset, entry.length)
    bundle.set(entry, offset + lengthFieldBytes)
    offset += lengthFieldBytes + entry.length
  }
  return bundle
}

/**
 * The entries of the bundle at `path`, which must be exactly `width`, with nothing after them.
 * @throws LogFaultError `bundle-malformed` with the position of the first entry that is not whole.
 */
export function decodeBundle(bundle: Uint8Array, { path, width }: { path: string; width: number }): Uint8Array[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength)
  const entries: Uint8Array[] = []
  let offset = 0
  for (let position = 0; position < width; position++) {
    const start = offset + lengthFieldBytes
    const end = start <= bundle.length ? start + view.getUint16(offset) : Infinity
    if (end > bundle.length || end === start) fail({ code: 'bundle-malformed', path, position })
    entries.push(bundle.subarray(start, end))
    offset = end
  }
  if (offset !== bundle.length) fail({ code: 'bundle-malformed', path, position: width })
  return entries
}
