import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureFolder, placeFile, readIfPresent, syncFolder } from '@khoan-viec/ledger/store'
import { z } from 'zod'
import { BackupFault } from './backup-fault.ts'
import { listNames } from './list-names.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Below the data directory, with no way out of it. */
const path = z.string().refine((text) => text.split('/').every((part) => !['', '.', '..'].includes(part)))

const savedFile = z.strictObject({
  path,
  bytes: z.int().nonnegative(),
  mode: z.int().nonnegative(),
  /** When it was last changed, in ms since 1970; of a database, when it was copied. */
  changed: z.number(),
  sha256,
  /** Its parts, in their order, by the SHA-256 of each. */
  parts: z.array(sha256).readonly(),
})

const savedSet = z.strictObject({
  format: z.literal('khoan-viec-backup/1'),
  /** Which of the two systems: the one for real, or the rehearsals. */
  kind: z.enum(['LIVE', 'REHEARSAL']),
  /** Real time at which it was begun (RFC 3339). */
  at: z.iso.datetime(),
  files: z.array(savedFile),
})

export type SavedFile = z.output<typeof savedFile>
export type SavedSet = z.output<typeof savedSet>

const ENDING = '.json'
const OWNER_ALONE = 0o600

export const setsIn = (folder: string): string => join(folder, 'sets')

/** The sets of a folder, the oldest first. */
export const listSets = async (folder: string): Promise<readonly string[]> =>
  (await listNames(setsIn(folder))).filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))

/** The name of a set, by the moment at which it was begun. */
export const nameOfSet = ({ at }: Pick<SavedSet, 'at'>): string =>
  at
    .replaceAll(/[-:]/g, '')
    .replace('T', '-')
    .replace(/\.\d+Z$/, '')

/** Keeps a set under the moment at which it was begun; its first line is the SHA-256 of all that follows. Answers its name. */
export async function writeSet(folder: string, set: SavedSet): Promise<string> {
  const name = nameOfSet(set)
  const sets = setsIn(folder)
  const scratch = join(sets, '.unfinished')
  await ensureFolder(scratch)
  const body = `${JSON.stringify(set, null, 1)}\n`
  await placeFile(join(sets, `${name}${ENDING}`), Buffer.from(`${digest(body)}\n${body}`), {
    scratch,
    mode: OWNER_ALONE,
    mayReplace: false,
  })
  await syncFolder(sets)
  return name
}

/** @throws BackupFault when it is not there or not as it was written */
export async function readSet(folder: string, name: string): Promise<SavedSet> {
  const file = join(setsIn(folder), `${name}${ENDING}`)
  if (!(await readIfPresent(file))) throw new BackupFault(`There is no set ${name} in ${folder}.`)
  const text = await readFile(file, 'utf8')
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (digest(body) !== text.slice(0, end)) throw new BackupFault(`The list of set ${name} is damaged (${file}).`)
  return savedSet.parse(JSON.parse(body))
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
