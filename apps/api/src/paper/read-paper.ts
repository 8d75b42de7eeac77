import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { House } from '../house/index.ts'

const KEPT = 64
const kept = new Map<string, unknown>()

/**
 * What is too large for an entry, by the SHA-256 that an entry names. It never changes, so the last few stay in memory.
 * Undefined when the file is not there.
 */
export async function readPaper(house: House, hash: string): Promise<unknown> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
  const known = kept.get(hash)
  if (known !== undefined) return known
  try {
    const read: unknown = JSON.parse(await readFile(join(house.folder, 'papers', `${hash}.json`), 'utf8'))
    kept.set(hash, read)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? '')
    return read
  } catch {
    return undefined
  }
}
