import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { openSqlite } from '../connection/index.ts'
import { migrateNotices, type Notices } from './notices.table.ts'

/** Where the outbox of a house stands: beside its record, for it is no part of it. */
export const noticesFile = (folder: string): string => join(folder, 'notices.db')

/** Opens the outbox of a house for its one writer, and brings its tables up to date. */
export async function openNotices(folder: string): Promise<Kysely<Notices>> {
  const db = openSqlite<Notices>(noticesFile(folder))
  await migrateNotices(db)
  return db
}
