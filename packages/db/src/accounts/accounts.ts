import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { refuseNewer, type Standing, standingOf } from '../migrations/standing.ts'
import type { AnyTables } from '../schema/any-tables.ts'
import { noticeSettings, type NoticeSettingsTable } from './notice-settings.table.ts'
import {
  type AccountActTable,
  type FailureTable,
  type LinkTable,
  people,
  type RecoveryTable,
  type SpentTable,
} from './people.table.ts'
import { browsersOfSessions, type PushBrowserTable, pushBrowsers } from './push-browser.table.ts'
import { readings, type ReadingTable } from './readings.table.ts'
import { namedRightsTokens, rightsTokens, type RightsTokenTable, scopedRightsTokens } from './rights-token.table.ts'
import { webhooks, type WebhookTable } from './webhook.table.ts'

/** What is typed and not sent, and when each last looked. A file of its own, beside the sessions, written by the API alone. */
export type Accounts = {
  draft: {
    id: string
    rehearsal: string
    person: string
    unit: string | null
    kind: string
    body: string
    updated_at: string
  }
  /** `entry`: the last entry of the record there was when the person looked. */
  seen: { rehearsal: string; person: string; entry: number; at: string }
  /** Who brought a file, so that it can be seen before an entry names it. */
  upload: { rehearsal: string; hash: string; person: string; name: string; type: string; size: number; at: string }
  log_token: LogTokenTable
  reading: ReadingTable
  rights_token: RightsTokenTable
  webhook: WebhookTable
  link: LinkTable
  recovery: RecoveryTable
  account_act: AccountActTable
  sign_in_failure: FailureTable
  spent: SpentTable
  notice_settings: NoticeSettingsTable
  push_browser: PushBrowserTable
}

/** What lets an auditor's programs read the entries of the log: never itself, only its hash. */
export type LogTokenTable = { hash: string; rehearsal: string; person: string; expires_at: string }

const first: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('draft')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('unit', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('draft_key', ['rehearsal', 'person', 'id'])
      .execute()
    await db.schema
      .createTable('seen')
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('entry', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('seen_key', ['rehearsal', 'person'])
      .execute()
    await db.schema
      .createTable('upload')
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('upload_key', ['rehearsal', 'hash', 'person'])
      .execute()
  },
}

const logTokens: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('log_token')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('rehearsal', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .execute()
  },
}

const migrations = {
  '2026-11-23-first-circle': first,
  '2026-11-24-log-token': logTokens,
  '2026-11-28-reading': readings,
  '2026-11-28-rights-token': rightsTokens,
  '2026-11-29-people': people,
  '2026-11-30-named-rights-tokens': namedRightsTokens,
  '2026-12-01-scoped-rights-tokens': scopedRightsTokens,
  '2026-12-06-notice-settings': noticeSettings,
  '2026-12-07-webhooks': webhooks,
  '2026-12-08-push-browsers': pushBrowsers,
  '2026-12-09-browsers-of-sessions': browsersOfSessions,
}
const known = Object.keys(migrations)

export const standingOfAccounts = (db: Kysely<Accounts>): Promise<Standing> => standingOf(db, known)

/**
 * Brings the accounts' own tables up to date; those of the sessions are the session library's. Where that needs other tables
 * than before, a migration is added here all the same, be it empty: by its name one version tells another's databases.
 * @throws WrongVersion for what a later version wrote
 */
export async function migrateAccounts(db: Kysely<Accounts>): Promise<void> {
  await refuseNewer(db, known)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the accounts could not be migrated', { cause: error })
}
