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

/** Whether every file that entries name is there, and every one that is there has the content after which it is named. */
export async function checkFiles(record: Kysely<Database>, house: string): Promise<Checked> {
  // The entries first: what they name was there before them.
  const named = await listNamedFiles(record)
  const files = await listFiles(house)
  const missing = [...named].find(([hash]) => !files.has(hash))
  if (missing) return { counted: files.size, fault: { code: 'file-missing', hash: missing[0], entry: missing[1] } }
  for (const [hash, paths] of files) {
    for (const path of paths)
      if ((await hashOf(path)) !== hash)
        return { counted: files.size, fault: { code: 'file-changed', path: relative(house, path) } }
  }
  return { counted: files.size }
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

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
