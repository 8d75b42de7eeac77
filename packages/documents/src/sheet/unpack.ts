import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { listEntries } from '../zip/index.ts'
import { SheetRefused } from './sheet-fault.ts'

/** A list of five thousand rows takes a few hundred thousand bytes. */
export const FILE_MOST_BYTES = 5 * 1024 * 1024
const UNPACKED_MOST_BYTES = 12 * 1024 * 1024
/** A workbook of a few sheets has some twenty. */
const PARTS_MOST = 200

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

/**
 * The parts of a workbook, each unpacked once the whole is known to be small: sizes are those that the directory declares,
 * and a part that turns out larger than declared is given up while it is unpacked.
 * @throws SheetRefused `not-a-sheet`, `too-big`
 */
export async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  if (bytes.length > FILE_MOST_BYTES) throw new SheetRefused({ code: 'too-big', limit: FILE_MOST_BYTES })
  try {
    const zip = await open(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
    const entries = await listEntries(zip, PARTS_MOST)
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    if (entries.length > PARTS_MOST || unpacked > UNPACKED_MOST_BYTES)
      throw new SheetRefused({ code: 'too-big', limit: UNPACKED_MOST_BYTES })
    const parts = new Map<string, Buffer>()
    for (const entry of entries) parts.set(entry.fileName, await buffer(await openEntry(zip, entry)))
    return parts
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw new SheetRefused({ code: 'not-a-sheet' })
  }
}

const openEntry = (zip: yauzl.ZipFile, entry: yauzl.Entry) =>
  new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
