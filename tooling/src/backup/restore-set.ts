import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, open, rename, rm, rmdir, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Accounts, endAllSessions } from '@khoan-viec/db/accounts'
import { keepLastBackup } from '@khoan-viec/db/backup'
import { openSqlite } from '@khoan-viec/db/connection'
import { behindFile } from '@khoan-viec/db/house'
import { ensureFolder, hasCode, syncFolder } from '@khoan-viec/ledger/store'
import { BackupFault } from './backup-fault.ts'
import { listNames } from './list-names.ts'
import { readPart } from './parts.ts'
import { nameOfSet, type SavedFile, type SavedSet } from './set.ts'

const OWNER_ALONE = 0o700
const MS_A_SECOND = 1000

/** Reads every byte of a set and compares it with its hashes. @throws BackupFault naming the file at fault */
export async function checkSet(folder: string, { files }: SavedSet): Promise<void> {
  for (const file of files) await readFileOf(folder, file, async () => undefined)
}

/**
 * Puts a set back into a data directory that is empty or not there. All of it, or nothing: it is written beside its place, and
 * moved there when the last byte has been compared.
 * @throws BackupFault when something stands there, or the set is damaged
 */
export async function restoreSet(folder: string, saved: SavedSet, data: string): Promise<void> {
  const { files, at } = saved
  if ((await listNames(data)).length > 0)
    throw new BackupFault(`${data} is not empty. Move what is there away, or name another with KHOAN_VIEC_DATA.`)
  const unfinished = `${data}.restoring`
  await rm(unfinished, { recursive: true, force: true })
  await ensureFolder(dirname(data))
  await mkdir(unfinished, { mode: OWNER_ALONE })
  try {
    for (const file of files) await putBack(folder, file, unfinished)
    for (const house of housesOf(files)) await writeFile(behindFile(join(unfinished, house)), '')
    await endSessions(join(unfinished, 'accounts.db'))
    await keepLastBackup(unfinished, { at, folder, set: nameOfSet(saved), isRestored: true })
    await rmdir(data).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error
    })
    await rename(unfinished, data)
    await syncFolder(dirname(data))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** A session that its owner ended after the set, on a device that he lost, would be good again: everybody signs in anew. */
async function endSessions(file: string): Promise<void> {
  if (!existsSync(file)) return
  const db = openSqlite<Accounts>(file)
  try {
    await endAllSessions(db)
  } finally {
    await db.destroy()
  }
}

/** The engine was saved first, so it may know less than the record of any house. */
const housesOf = (files: readonly SavedFile[]): readonly string[] =>
  files.filter(({ path }) => basename(path) === 'record.db').map(({ path }) => dirname(path))

async function putBack(folder: string, file: SavedFile, target: string): Promise<void> {
  const place = join(target, file.path)
  await mkdir(dirname(place), { recursive: true, mode: OWNER_ALONE })
  const handle = await open(place, 'wx', file.mode)
  try {
    await readFileOf(folder, file, async (part) => void (await handle.write(part)))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(place, file.mode)
  await utimes(place, file.changed / MS_A_SECOND, file.changed / MS_A_SECOND)
}

async function readFileOf(folder: string, file: SavedFile, take: (part: Buffer) => Promise<void>): Promise<void> {
  const whole = createHash('sha256')
  for (const hash of file.parts) {
    const part = await readPart(folder, hash, file.path)
    whole.update(part)
    await take(part)
  }
  if (whole.digest('hex') !== file.sha256)
    throw new BackupFault(`${file.path} cannot be put back: its parts do not make the file that was saved.`)
}
