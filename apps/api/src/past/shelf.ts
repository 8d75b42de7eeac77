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

type Kept = {
  readonly of: Edition
  readonly entry: number
  readonly file: string
  db: Kysely<Database> | undefined
}

/** Records as they once stood, the last ones used: each a file, opened when it is read. */
export type Shelf = {
  put(of: Edition, entry: number, file: string): void
  read(of: Edition, entry: number): Kysely<Database> | undefined
  /** The nearest that ends earlier. */
  nearest(of: Edition, entry: number): { readonly entry: number; readonly file: string } | undefined
  /** Takes away what is of the house and not of this edition: a name was erased since. */
  keepOnly(edition: Edition): void
  clear(): Promise<void>
}

/** A house, and the last entry by which a name was erased in it: what was made before that still holds the name. */
export type Edition = { readonly house: string; readonly erasure: number }

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
    put: (of, entry, file) => void kept.set(keyOf(of, entry), { of, entry, file, db: undefined }),
    read(of, entry) {
      const found = kept.get(keyOf(of, entry))
      if (found) found.db ??= openSqlite<Database>(found.file, { readonly: true })
      return found?.db
    },
    nearest(of, entry) {
      let best: Kept | undefined
      for (const each of kept.values())
        if (isSame(each.of, of) && each.entry < entry && each.entry > (best?.entry ?? -1)) best = each
      return best
    },
    keepOnly(edition) {
      const earlier = [...kept.values()].filter(({ of }) => of.house === edition.house && !isSame(of, edition))
      for (const { of, entry } of earlier) kept.delete(keyOf(of, entry))
    },
    async clear() {
      const open = [...kept.values()].flatMap(({ db, file }) => (db ? [{ db, file }] : []))
      kept.clear()
      await Promise.all(open.map(({ db, file }) => close(db, file)))
    },
  }
}

const keyOf = ({ house, erasure }: Edition, entry: number): string => `${house}/${erasure}/${entry}`

const isSame = (one: Edition, other: Edition): boolean => one.house === other.house && one.erasure === other.erasure

async function close(db: Kysely<Database>, file: string): Promise<void> {
  await db.destroy()
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
}
