import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ensureFolder, hasCode, placeFile, readIfPresent, syncFolder } from '@khoan-viec/ledger/store'

const ENDING = '.json'

/** Writes a file once, whole or not at all; false if it is there already. */
export async function writeOnce(path: string, value: object): Promise<boolean> {
  const folder = dirname(path)
  const scratch = join(folder, '.unfinished')
  await ensureFolder(scratch)
  try {
    await placeFile(`${path}${ENDING}`, new TextEncoder().encode(`${JSON.stringify(value)}\n`), {
      scratch,
      mayReplace: false,
    })
    await syncFolder(folder)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** What `writeOnce` wrote there; undefined where it did not. */
export async function readWritten<Value extends object>(path: string): Promise<Value | undefined> {
  const bytes = await readIfPresent(`${path}${ENDING}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only writeOnce writes these files, each of one kind of value
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Value)
}

/** The names under which files were written in a folder, rising. */
export async function listWritten(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .toSorted()
}
