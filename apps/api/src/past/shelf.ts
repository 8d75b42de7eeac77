import { rmSync, statSync } from 'node:fs'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import type { Kysely } from 'kysely'
import { LRUCache } from 'lru-cache'

/** Bytes of all records that are kept, and how many they are. */
const BYTES_MOST = 1024 * 1024 * 1024
const KEPT_MOST = 40
/** Whoever still reads one that has to go may finish. */
const GRACE_MS = 30_000

type Kept = { readonly house: string; readonly entry: number; readonly file: string; db: Kysely<Database> | undefined }

/** Records as they once stood, the last ones used: each a file, opened when it is read. */
export type Shelf = {
  put(house: string, entry: number, file: string): void
  read(house: string, entry: number): Kysely<Database> | undefined
  /** The nearest that ends earlier. */
  nearest(house: string, entry: number): { readonly entry: number; readonly file: string } | undefined
  clear(): Promise<void>
}

export function openShelf(): Shelf {
  const kept = new LRUCache<string, Kept>({
    max: KEPT_MOST,
    maxSize: BYTES_MOST,
    // The largest record there is must find a place, be it alone.
    sizeCalculation: ({ file }) => Math.min(BYTES_MOST, Math.max(1, statSync(file).size)),
    dispose: ({ file, db }) => {
      rmSync(file, { force: true })
      if (db) setTimeout(() => void close(db, file), GRACE_MS).unref()
    },
  })

  return {
    put: (house, entry, file) => void kept.set(keyOf(house, entry), { house, entry, file, db: undefined }),
    read(house, entry) {
      const found = kept.get(keyOf(house, entry))
      if (found) found.db ??= openSqlite<Database>(found.file, { readonly: true })
      return found?.db
    },
    nearest(house, entry) {
      let best: Kept | undefined
      for (const each of kept.values())
        if (each.house === house && each.entry < entry && each.entry > (best?.entry ?? -1)) best = each
      return best
    },
    async clear() {
      const open = [...kept.values()].flatMap(({ db, file }) => (db ? [{ db, file }] : []))
      kept.clear()
      await Promise.all(open.map(({ db, file }) => close(db, file)))
    },
  }
}

const keyOf = (house: string, entry: number): string => `${house}/${entry}`

async function close(db: Kysely<Database>, file: string): Promise<void> {
  await db.destroy()
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
}
