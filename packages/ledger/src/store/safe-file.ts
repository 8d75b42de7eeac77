import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The bytes of a file, or undefined if there is none. */
export async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(path)
    return new Uint8Array(buffer, byteOffset, byteLength)
  } catch (error) {
    // ENOTDIR: a part of the path is a file, so there is nothing below it.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined
    throw error
  }
}

export type PlaceOptions = {
  /** Folder for the unfinished file, on the same file system. */
  readonly scratch: string
  readonly mode?: number
  /** Whether a file that is there already may be replaced. If not, it is an error of the file system (EEXIST). */
  readonly mayReplace: boolean
}

/** Puts a file in its place whole or not at all: temporary file, flush, rename. Its folder must be flushed after. */
export async function placeFile(path: string, bytes: Uint8Array, options: PlaceOptions): Promise<void> {
  const temporary = join(options.scratch, randomUUID())
  try {
    const file = await open(temporary, 'wx', options.mode ?? 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await (options.mayReplace ? rename(temporary, path) : link(temporary, path))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Makes a folder and those above it, each one's name flushed to the folder that holds it. */
export async function ensureFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  // From the deepest to the one that was there before.
  for (let made = folder; made !== dirname(first); made = dirname(made)) await syncFolder(dirname(made))
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
