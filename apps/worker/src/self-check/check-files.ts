import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Checked, listNamedFiles } from '@khoan-viec/db/check'
import type { Database } from '@khoan-viec/db/schema'
import type { Kysely } from 'kysely'

/** Folders of a house in which files stand by their content; what is being written has another name. */
const kept = [
  { folder: 'evidence', name: /(?:^|\/)([0-9a-f]{64})$/ },
  { folder: 'papers', name: /^([0-9a-f]{64})\.json$/ },
  { folder: 'histories', name: /^([0-9a-f]{64})\.json\.gz$/ },
] as const

/**
 * Whether every file that entries name is there, and every one that is there has the content after which it is named. The
 * record is read as it goes on, not as it stood at one moment: a history may be erased while one looks.
 */
export async function checkFiles(record: Kysely<Database>, house: string): Promise<Checked> {
  // The entries first: what they name was there before them.
  const named = await listNamedFiles(record)
  const files = await listFiles(house)
  const counted = files.size
  const missing = [...named.keys()].filter((hash) => !files.has(hash))
  for (const [hash, paths] of files) {
    for (const path of paths) {
      const found = await hashOf(path)
      if (found === undefined) missing.push(hash)
      else if (found !== hash) return { counted, fault: { code: 'file-changed', path: relative(house, path) } }
    }
  }
  if (missing.length === 0) return { counted }
  // What a decision has erased meanwhile is named no more: its entry stands before its file goes.
  const still = await listNamedFiles(record)
  const hash = missing.find((each) => still.has(each))
  return hash === undefined
    ? { counted }
    : { counted, fault: { code: 'file-missing', hash, entry: still.get(hash) ?? 0 } }
}

async function listFiles(house: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const { folder, name } of kept) {
    for (const path of await readdir(join(house, folder), { recursive: true }).catch(() => [])) {
      const hash = name.exec(path)?.[1]
      if (hash === undefined) continue
      const paths = found.get(hash) ?? []
      found.set(hash, [...paths, join(house, folder, path)])
    }
  }
  return found
}

/** Undefined when the file has gone since it was listed. */
async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}
