import { join } from 'node:path'
import { takeLock } from '@khoan-viec/db/lock'
import { ensureFolder } from '@khoan-viec/ledger/store'
import { BackupFault } from './backup-fault.ts'
import { makeSet } from './make-set.ts'
import { prune } from './prune.ts'
import { checkSet } from './restore-set.ts'
import { readSet, type SavedSet } from './set.ts'

/** So many upgrades back one can go. */
const SETS_KEPT = 5

export type Checked = {
  readonly data: string
  readonly folder: string
  readonly kind: SavedSet['kind']
  readonly now: Date
}

/**
 * Makes a set on which something irreversible may rest: every byte of it is read again and compared. It is no backup of the
 * day, for it stands beside the data unless somebody chose another place. Answers its name.
 * @throws BackupFault, or an error of the file system
 */
export async function makeChecked({ data, folder, kind, now }: Checked): Promise<string> {
  await ensureFolder(folder)
  const lock = takeLock(join(folder, 'backup.lock'))
  if (!lock) throw new BackupFault(`Another backup into ${folder} is under way. Wait until it has ended.`)
  try {
    const { set } = await makeSet(data, folder, kind, now)
    await checkSet(folder, await readSet(folder, set))
    await prune(folder, SETS_KEPT)
    return set
  } finally {
    lock.release()
  }
}
