import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

/** How somebody wants to be told, and where to; a row once anything of it was chosen. */
export type NoticeSettingsTable = {
  rehearsal: string
  person: string
  /** JSON: kind to pace, of those that were chosen. */
  paces: string
  digest_hour: number
  quiet_from: number
  quiet_until: number
  language: string
  mail: string | null
  /** When that address was given, and since when it is known to be the person's. */
  mail_given_at: string | null
  mail_confirmed_at: string | null
  /** Where the office's own channel finds the person, such as a number of a telephone. */
  contact: string | null
  /** The last notice there was when the person last looked. */
  seen: number
}

export const noticeSettings: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('notice_settings')
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('paces', 'text', (column) => column.notNull())
      .addColumn('digest_hour', 'integer', (column) => column.notNull())
      .addColumn('quiet_from', 'integer', (column) => column.notNull())
      .addColumn('quiet_until', 'integer', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('mail', 'text')
      .addColumn('mail_given_at', 'text')
      .addColumn('mail_confirmed_at', 'text')
      .addColumn('contact', 'text')
      .addColumn('seen', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('notice_settings_key', ['rehearsal', 'person'])
      .execute()
  },
}
