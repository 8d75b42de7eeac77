import { access, chmod, constants, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** What the whole of the tests may leave lying at once, with much to spare. */
const NEEDED_BYTES = 4 * 1024 ** 3
const EVERYBODY_ENTERS = 0o755

/**
 * A folder in memory for what the tests write: they kill processes and cut no power, so nothing there has to reach a disk.
 * Undefined where there is no such memory, little of it, or none from which a program may be started.
 */
export async function makeQuickFolder(memory = MEMORY, neededBytes = NEEDED_BYTES): Promise<string | undefined> {
  try {
    const { bavail, bsize } = await statfs(memory)
    if (bavail * bsize < neededBytes) return undefined
    return await makeIn(memory)
  } catch {
    return undefined
  }
}

async function makeIn(memory: string): Promise<string> {
  const folder = await mkdtemp(join(memory, 'khoan-viec-tests-'))
  try {
    // PostgreSQL runs under an account of its own.
    await chmod(folder, EVERYBODY_ENTERS)
    const program = join(folder, 'program')
    await writeFile(program, '', { mode: EVERYBODY_ENTERS })
    await access(program, constants.X_OK)
    return folder
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
