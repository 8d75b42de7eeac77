import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

/** What lets other software ask who may do what: never itself, only its hash; with whom of the office answers for it. */
export type RightsTokenTable = { hash: string; rehearsal: string; person: string; expires_at: string }

export const rightsTokens: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('rights_token')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
  },
}
