import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { listEntries } from './list-entries.ts'

export type ZipSize = { readonly parts: number; readonly unpackedBytes: number }

const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/**
 * What the directory of an archive says of its size; counted are at most one more than `partsMost`. Nothing is unpacked.
 * @throws Error for what is no archive, or one that contradicts itself
 */
export async function measureZip(file: string, partsMost: number): Promise<ZipSize> {
  const zip = await open(file, { lazyEntries: true, autoClose: false, strictFileNames: true })
  try {
    const entries = await listEntries(zip, partsMost)
    const unpackedBytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
    return { parts: entries.length, unpackedBytes }
  } finally {
    zip.close()
  }
}
