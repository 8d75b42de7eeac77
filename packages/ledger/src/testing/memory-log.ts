import { signCheckpoint, type Signer } from '../checkpoint/index.ts'
import { encodeUtf8 } from '../encoding/index.ts'
import { buildLog, type LogReader } from '../tiles/index.ts'
import * as example from './worked-example.ts'

/** A whole log in memory, by path, to be read and to be damaged. */
export type MemoryLog = { readonly files: Map<string, Uint8Array>; readonly reader: LogReader }

export function makeLog(entries: Iterable<Uint8Array>, signers: readonly Signer[] = [example.signer]): MemoryLog {
  const builder = buildLog()
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) for (const { path, bytes } of builder.add(entry)) files.set(path, bytes)
  for (const { path, bytes } of builder.partials()) files.set(path, bytes)
  files.set(
    'checkpoint',
    signCheckpoint({ origin: example.origin, size: builder.size(), root: builder.root() }, signers),
  )
  return { files, reader: readerOf(files) }
}

export const readerOf = (files: ReadonlyMap<string, Uint8Array>): LogReader => ({
  read: (path) => Promise.resolve(files.get(path)),
})

/** Entry i is the number i in decimal, as in the log format's table of sizes. */
export const numbered = (size: number): Uint8Array[] => Array.from({ length: size }, (_, i) => encodeUtf8(String(i)))

/** The same bytes but for one, changed by a mask of 1 to 255. */
export function flip(bytes: Uint8Array, place: number, mask: number): Uint8Array {
  return bytes.map((byte, index) => (index === place % bytes.length ? byte ^ mask : byte))
}
