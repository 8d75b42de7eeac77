import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { copySqlite } from '@khoan-viec/db/connection'
import { hasCode } from '@khoan-viec/ledger/store'
import { BackupFault } from './backup-fault.ts'
import { keepParts } from './parts.ts'
import { listKept } from './prune.ts'
import { listSets, readSet, type SavedFile, type SavedSet, writeSet } from './set.ts'
import { type Place, stages, whatIsSaved } from './what-is-saved.ts'

export type Made = {
  readonly set: string
  readonly files: number
  /** Of all files together, before compression. */
  readonly bytes: number
  /** Parts that no earlier set had. */
  readonly newParts: number
}

const ALL_MODE_BITS = 0o777
const OWNER_ALONE = 0o700

/**
 * Saves a data directory, its system running or not, as one set: what did not change since the last set is not written again.
 * The folder is the caller's alone meanwhile. @throws BackupFault when nothing is there
 */
export async function makeSet(data: string, folder: string, kind: SavedSet['kind'], now: Date): Promise<Made> {
  const scratch = join(folder, 'copying')
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { mode: OWNER_ALONE })
  try {
    const known = await listKept(folder)
    const before = known.size
    const last = await lastFiles(folder)
    const saved = new Map<string, SavedFile>()
    for (const isOfStage of stages) {
      for (const place of (await whatIsSaved(data)).filter(isOfStage)) {
        if (saved.has(place.path)) continue
        const file = await saveFile({ data, folder, scratch, place, known, last: last.get(place.path) })
        if (file) saved.set(place.path, file)
      }
    }
    if (saved.size === 0) throw new BackupFault(`There is nothing in ${data} yet.`)
    const files = [...saved.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1))
    const set = await writeSet(folder, { format: 'khoan-viec-backup/1', kind, at: now.toISOString(), files })
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return { set, files: files.length, bytes, newParts: known.size - before }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

type Saving = {
  readonly data: string
  readonly folder: string
  readonly scratch: string
  readonly place: Place
  readonly known: Set<string>
  readonly last: SavedFile | undefined
}

/** Undefined for what the running system took away meanwhile. */
async function saveFile({ data, folder, scratch, place, known, last }: Saving): Promise<SavedFile | undefined> {
  const { path, isDatabase } = place
  const file = join(data, path)
  try {
    const { mode: bits, mtimeMs: changed, size } = await stat(file)
    const mode = bits & ALL_MODE_BITS
    // Only databases are changed where they stand; anything else is put in its place whole.
    if (!isDatabase) {
      if (last && isSame(last, { size, changed, known })) return { ...last, mode }
      return { path, mode, changed, ...(await keepParts(folder, file, known)) }
    }
    const copy = join(scratch, 'database')
    await copySqlite(file, copy)
    const kept = await keepParts(folder, copy, known)
    await rm(copy)
    return { path, mode, changed, ...kept }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

type Now = { readonly size: number; readonly changed: number; readonly known: ReadonlySet<string> }

const isSame = (last: SavedFile, { size, changed, known }: Now): boolean =>
  last.bytes === size && last.changed === changed && last.parts.every((part) => known.has(part))

async function lastFiles(folder: string): Promise<ReadonlyMap<string, SavedFile>> {
  const name = (await listSets(folder)).at(-1)
  if (name === undefined) return new Map()
  // A damaged list costs time, not the backup.
  const set = await readSet(folder, name).catch(() => undefined)
  return new Map(set?.files.map((file) => [file.path, file]))
}
