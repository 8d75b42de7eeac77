import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

/** What lets other software ask who may do what: never itself, only its hash; with whom of the office answers for it. */
export type RightsTokenTable = {
  hash: string
  /** By which the office calls it. */
  id: string
  /** What it is for, as the office wrote it. */
  name: string
  rehearsal: string
  person: string
  /** What it may be used for, as a JSON list of scopes. */
  scopes: string
  made_at: string
  expires_at: string
  /** When it was last shown, to the minute or so. */
  used_at: string | null
}

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

/** Tokens taken before they had scopes asked about rights, and go on doing nothing else. */
export const scopedRightsTokens: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .alterTable('rights_token')
      .addColumn('scopes', 'text', (column) => column.notNull().defaultTo('["decisions"]'))
      .execute()
  },
}

/** Tokens taken before they had names are known by the beginning of their hashes. */
export const namedRightsTokens: Migration = {
  async up(db: AnyTables) {
    for (const name of ['id', 'name', 'made_at'])
      await db.schema
        .alterTable('rights_token')
        .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
        .execute()
    await db.schema.alterTable('rights_token').addColumn('used_at', 'text').execute()
    await sql`update rights_token set id = substr(hash, 1, 32)`.execute(db)
    await db.schema.createIndex('rights_token_by_id').on('rights_token').columns(['rehearsal', 'id']).unique().execute()
  },
}
