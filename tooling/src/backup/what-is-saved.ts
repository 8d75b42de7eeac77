import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '@khoan-viec/ledger/store'

/** What only this run of the system needs, or makes again by itself. */
const leftAside = [
  /(^|\/)\.[^/]*(\/|$)/,
  /\.lock(-\w+)?$/,
  /-(wal|shm|journal)$/,
  /^(running|last-backup|worker)\.json$/,
  /^(logs|as-of|live|before-upgrade)\//,
]

export type Place = { readonly path: string; readonly isDatabase: boolean }

/** Every file of a data directory that is worth keeping, sorted, by its path below it; none where it is not there. */
export async function whatIsSaved(data: string): Promise<readonly Place[]> {
  if (!existsSync(data)) return []
  const found = await readdir(data, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1))
    .filter((path) => !leftAside.some((pattern) => pattern.test(path)))
    .toSorted()
  return await Promise.all(
    paths.map(async (path) => ({ path, isDatabase: path.endsWith('.db') && (await isDatabase(join(data, path))) })),
  )
}

const HEADER = 'SQLite format 3\0'

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
  if (!handle) return false
  try {
    const { buffer } = await handle.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0)
    return buffer.toString('latin1') === HEADER
  } finally {
    await handle.close()
  }
}

/**
 * The order in which the parts of a running system are saved. Whatever refers to another is saved before it, so that
 * nothing in a set points at what the set lacks:
 * the engine first, for a year heals from a record that is ahead of its engine, never the other way round; checkpoints and
 * the log's files before the record, for they may speak of no entry that it lacks, and so all files that are changed where
 * they stand, some of which say how far it had come; files that entries name, and that were not there yet, after it.
 */
export const stages: readonly ((place: Place) => boolean)[] = [
  ({ path }) => path === ENGINE,
  ({ isDatabase }) => !isDatabase,
  ({ path, isDatabase }) => isDatabase && path !== ENGINE,
  ({ path, isDatabase }) => !isDatabase && !isOfLog(path),
]

const ENGINE = 'temporal.db'

const isOfLog = (path: string): boolean => /^checkpoints\/|^(houses|rehearsals)\/[^/]+\/log\//.test(path)
