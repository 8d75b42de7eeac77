import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

/** An address of other software that is told of what happens. */
export type WebhookTable = {
  id: string
  rehearsal: string
  url: string
  /** Kinds of stream it is told of, as a JSON list. */
  kinds: string
  /** Both sides have to have it, so it is kept as it is. */
  secret: string
  /** Who of the office asked for it. */
  person: string
  made_at: string
  /** Told of entries after this one; with each round anew. */
  after: number
  round: number
}

export const webhooks: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('webhook')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('kinds', 'text', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('after', 'integer', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .execute()
  },
}
