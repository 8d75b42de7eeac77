import { readdir } from 'node:fs/promises'
import { hasCode } from '@khoan-viec/ledger/store'

/** What stands in a folder, sorted; nothing where there is none. */
export async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}
