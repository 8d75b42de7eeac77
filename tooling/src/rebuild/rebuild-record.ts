import { basename, join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { findLastEntry } from '@khoan-viec/db/entry'
import { takeHouse } from '@khoan-viec/db/lock'
import { migrateHouse } from '@khoan-viec/db/migrations'
import { rebuild, viewNames } from '@khoan-viec/db/projection'
import type { Database } from '@khoan-viec/db/schema'
import { NothingThere } from '../log/find-house.ts'

/**
 * Makes every projection of a house anew from its entries, all or nothing; answers with a sentence.
 * @throws NothingThere while a running system holds the house, and when the entries cannot be projected.
 */
export async function rebuildRecord(house: string): Promise<string> {
  const name = basename(house)
  const lock = takeHouse(house)
  if (!lock) throw new NothingThere(`A running system holds ${name}. Stop it, then call again; nothing was changed.`)
  const db = openSqlite<Database>(join(house, 'record.db'))
  try {
    await migrateHouse(house, db)
    await rebuild(db).catch((error: unknown) => {
      throw new NothingThere(
        `The entries of ${name} cannot be projected (${error instanceof Error ? error.message : String(error)}). ` +
          'Nothing was changed; npm run -s doctor says which entry is not as it was recorded.',
      )
    })
    const last = await findLastEntry(db)
    return `The ${viewNames.length} projections of ${name} were made anew from its ${last?.id ?? 0} entries.`
  } finally {
    await db.destroy()
    lock.release()
  }
}
