import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from '../schema/index.ts'
import { catchUp } from '../search/index.ts'
import * as firstCircle from './2026-11-23-first-circle.ts'
import * as logOrder from './2026-11-24-log-order.ts'
import * as replacingRefused from './2026-11-28-replacing-refused.ts'
import * as wordsOfEntries from './2026-11-28-words-of-entries.ts'

const migrations = {
  '2026-11-23-first-circle': firstCircle,
  '2026-11-24-log-order': logOrder,
  '2026-11-28-replacing-refused': replacingRefused,
  '2026-11-28-words-of-entries': wordsOfEntries,
}

/** Brings a record's tables up to date, and what is made from its entries. Throws on the first migration that fails; nothing of it stays. */
export async function migrateRecord(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the record could not be migrated', { cause: error })
  await catchUp(db)
}
