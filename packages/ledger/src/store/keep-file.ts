import { dirname, join } from 'node:path'
import { equalBytes } from '../encoding/index.ts'
import { ensureFolder, placeFile, readIfPresent, syncFolder } from './safe-file.ts'

const EVERYBODY_READS = 0o644

/**
 * Keeps a file whose name follows from its bytes: whole or not at all, and on the disk when this answers. Kept twice, it
 * is there once; what stands there with other bytes was damaged, and is put right.
 */
export async function keepFile(path: string, bytes: Uint8Array, mode = EVERYBODY_READS): Promise<void> {
  const known = await readIfPresent(path)
  if (known && equalBytes(known, bytes)) return
  const folder = dirname(path)
  const scratch = join(folder, '.unfinished')
  await ensureFolder(scratch)
  await placeFile(path, bytes, { scratch, mode, mayReplace: true })
  await syncFolder(folder)
}
