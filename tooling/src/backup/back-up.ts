import { join } from 'node:path'
import { keepLastBackup } from '@khoan-viec/db/backup'
import { takeLock } from '@khoan-viec/db/lock'
import { ensureFolder } from '@khoan-viec/ledger/store'
import { BackupFault } from './backup-fault.ts'
import { type Made, makeSet } from './make-set.ts'
import { prune } from './prune.ts'
import type { SavedSet } from './set.ts'

export type BackupOptions = {
  /** The data directory, whose system may run. */
  readonly data: string
  /** Where the sets are kept; made where it is not there. */
  readonly folder: string
  readonly kind: SavedSet['kind']
  /** How many of the newest sets stay. Absent: all. */
  readonly keep?: number | undefined
  readonly now?: Date
}

/** Makes a set, and takes away the oldest. @throws BackupFault when nothing is there, or another backup runs into the same folder */
export async function backUp(options: BackupOptions): Promise<Made & { readonly gone: number }> {
  const { data, folder, kind, keep, now = new Date() } = options
  await ensureFolder(folder)
  const lock = takeLock(join(folder, 'backup.lock'))
  if (!lock) throw new BackupFault(`Another backup into ${folder} is under way. Wait until it has ended.`)
  try {
    const made = await makeSet(data, folder, kind, now)
    const gone = keep === undefined ? 0 : await prune(folder, keep)
    await keepLastBackup(data, { at: now.toISOString(), folder, set: made.set })
    return { ...made, gone }
  } finally {
    lock.release()
  }
}
