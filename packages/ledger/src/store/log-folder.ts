import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { equalBytes } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import type { LogFile } from '../tiles/index.ts'
import { ensureFolder, placeFile, readIfPresent, syncFolder } from './safe-file.ts'

/** A folder of files that never change, and of one, `checkpoint`, that does. */
export type LogFolder = {
  /**
   * Writes a file that never changes, or sees that it is there already. Lasts only once `flush` has returned.
   * @throws LogFaultError `path-taken` if it is there with other bytes; nothing is overwritten.
   */
  write(file: LogFile): Promise<void>
  /** When it returns, what was written survives a loss of power. */
  flush(): Promise<void>
  /** Replaces the one file that changes. To be called last, when all that it speaks of is flushed. */
  replaceCheckpoint(checkpoint: Uint8Array): Promise<void>
}

// No path of the layout leads there.
const scratchName = '.unfinished'
const abandonedAfterMs = 3_600_000

/** Opens a folder for writing, making it if it is absent. */
export async function openFolder(path: string): Promise<LogFolder> {
  const folder = resolve(path)
  const scratch = join(folder, scratchName)
  await ensureFolder(scratch)
  await clearAbandoned(scratch)
  const touched = new Set<string>()

  return {
    async write({ path: name, bytes }) {
      const target = join(folder, name)
      // Even if the file is there its name may not be flushed yet: a crash can lie between.
      touched.add(dirname(target))
      const present = await readIfPresent(target)
      if (present && !equalBytes(present, bytes)) fail({ code: 'path-taken', path: name })
      if (present) return
      await ensureFolder(dirname(target))
      await placeFile(target, bytes, { scratch, mayReplace: true })
    },

    async flush() {
      for (const place of touched) {
        await syncFolder(place)
        touched.delete(place)
      }
    },

    async replaceCheckpoint(checkpoint) {
      await placeFile(join(folder, 'checkpoint'), checkpoint, { scratch, mayReplace: true })
      await syncFolder(folder)
    },
  }
}

/** Removes what writers left that were killed; not what another may be writing at this moment. */
async function clearAbandoned(scratch: string): Promise<void> {
  for (const name of await readdir(scratch)) {
    const path = join(scratch, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true })
  }
}
