import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

/** A browser in which somebody wants to be told, as its push service knows it. */
export type PushBrowserTable = {
  rehearsal: string
  person: string
  /** The session in which it was added: with that one ended, it is told no more. */
  session: string
  /** SHA-256 of the endpoint, by which the browser finds itself among the others. */
  id: string
  /** Whoever has it can ask for something to be shown there. */
  endpoint: string
  /** Its public key and its secret (RFC 8291), in base64url. */
  p256dh: string
  auth: string
  added_at: string
}

export const pushBrowsers: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('push_browser')
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('endpoint', 'text', (column) => column.notNull())
      .addColumn('p256dh', 'text', (column) => column.notNull())
      .addColumn('auth', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('push_browser_key', ['rehearsal', 'person', 'id'])
      .execute()
  },
}

/** Those added before are bound to no session: nobody could say when they end, so each is added again. */
export const browsersOfSessions: Migration = {
  async up(db: AnyTables) {
    await db.deleteFrom('push_browser').execute()
    await db.schema
      .alterTable('push_browser')
      .addColumn('session', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  },
}
