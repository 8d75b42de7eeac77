import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'
import { keepAppendOnly } from './append-only.ts'

/** What an auditor has read, and when: appended, never changed. */
export type ReadingTable = {
  /** From 1, without gaps. */
  n: number
  rehearsal: string
  person: string
  /** Read under it. */
  tenure: string
  post: string
  at_virtual: string
  at_real: string
  /** The procedure, or the folder of the address. */
  asked: string
  /** What of it: the input, or the rest of the address. */
  input: string
  /** HTTP status of the answer. */
  status: number
  /** SHA-256 over the one before and all of this. */
  hash: string
}

/** Neither changed nor removed, and each is the next: the database itself keeps the readings without gaps. */
export const readings: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('reading')
      .addColumn('n', 'integer', (column) => column.primaryKey())
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('tenure', 'text', (column) => column.notNull())
      .addColumn('post', 'text', (column) => column.notNull())
      .addColumn('at_virtual', 'text', (column) => column.notNull())
      .addColumn('at_real', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('status', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('reading_by_person').on('reading').columns(['rehearsal', 'person', 'n']).execute()
    await db.schema.createIndex('reading_by_time').on('reading').columns(['rehearsal', 'at_real']).execute()
    await keepAppendOnly(db, 'reading', 'the log of reading')
  },
}
