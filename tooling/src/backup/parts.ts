import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { hasCode, keepFile } from '@khoan-viec/ledger/store'
import { BackupFault } from './backup-fault.ts'

/** A whole number of pages of a database, so that pages nobody touched are the same part again. */
export const PART_BYTES = 256 * 1024
const OWNER_ALONE = 0o600

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

export const partsIn = (folder: string): string => join(folder, 'parts')

const placeOf = (folder: string, hash: string): string => join(partsIn(folder), hash.slice(0, 2), hash)

type Kept = { readonly bytes: number; readonly sha256: string; readonly parts: readonly string[] }

/** Keeps a file as parts named by their SHA-256; a part that is there already is not written again. `known` names those. */
export async function keepParts(folder: string, file: string, known: Set<string>): Promise<Kept> {
  const whole = createHash('sha256')
  const parts: string[] = []
  let bytes = 0
  const handle = await open(file)
  try {
    for await (const part of inParts(handle)) {
      whole.update(part)
      bytes += part.length
      const hash = createHash('sha256').update(part).digest('hex')
      parts.push(hash)
      if (known.has(hash)) continue
      await keepFile(placeOf(folder, hash), await compress(part), OWNER_ALONE)
      known.add(hash)
    }
  } finally {
    await handle.close()
  }
  return { bytes, sha256: whole.digest('hex'), parts }
}

async function* inParts(handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const part = Buffer.alloc(PART_BYTES)
    let filled = 0
    while (filled < PART_BYTES) {
      const { bytesRead } = await handle.read(part, filled, PART_BYTES - filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    if (filled > 0) yield part.subarray(0, filled)
    if (filled < PART_BYTES) return
  }
}

/** @throws BackupFault, with `of` as what it is a part of, when it is missing or not what its name says */
export async function readPart(folder: string, hash: string, of: string): Promise<Buffer> {
  const place = placeOf(folder, hash)
  const bytes = await readFile(place).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) throw new BackupFault(`${of} cannot be put back: its part ${place} is missing.`)
    throw error
  })
  const part = await decompress(bytes, { maxOutputLength: PART_BYTES }).catch(() => undefined)
  if (part && createHash('sha256').update(part).digest('hex') === hash) return part
  throw new BackupFault(`${of} cannot be put back: its part ${place} is damaged.`)
}
