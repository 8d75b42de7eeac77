import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Checkpoint, formatVkey, openCheckpoint, type VerifierKey } from '../checkpoint/index.ts'
import { encodeUtf8 } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { bundlesOf, hashTilesOf, type LogReader, readFile, tilePath } from '../tiles/index.ts'
import { hasCode } from './safe-file.ts'

/**
 * Copies the log as it was last signed, with its keys in `log.vkey`, one a line: for convenience, they prove nothing by
 * coming along. The checkpoint is written last, so what was broken off is no log.
 * @throws LogFaultError `folder-not-empty`, `file-missing`, and those of `openCheckpoint`.
 */
export async function exportLog(reader: LogReader, folder: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  if ((await listIfPresent(folder)).length > 0) fail({ code: 'folder-not-empty', path: folder })
  const file = (await reader.read('checkpoint')) ?? fail({ code: 'checkpoint-missing' })
  const checkpoint = openCheckpoint(file, keys)

  await mkdir(folder, { recursive: true })
  for (const tile of [...hashTilesOf(checkpoint.size), ...bundlesOf(checkpoint.size)]) {
    const path = tilePath(tile)
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), await readFile(reader, path))
  }
  await writeFile(join(folder, 'log.vkey'), encodeUtf8(keys.map((key) => `${formatVkey(key)}\n`).join('')))
  await writeFile(join(folder, 'checkpoint'), file)
  return checkpoint
}

async function listIfPresent(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}
