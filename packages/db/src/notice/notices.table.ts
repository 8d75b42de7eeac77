import { type Generated, type Kysely, PostgresAdapter } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { refuseNewer, type Standing, standingOf } from '../migrations/standing.ts'
import type { AnyTables } from '../schema/any-tables.ts'

/** What people were told and how it reached them: one file (or schema) a live house, beside the record, written by the worker alone. */
export type Notices = { notice: NoticeTable; delivery: DeliveryTable; gathered: GatheredTable }

export type NoticeTable = {
  id: Generated<number>
  /** Person, kind, what and day in one: nobody is told twice. */
  key: string
  person: string
  /** A kind of the domain, `DIGEST`, or `CONFIRM` for the mail that confirms an address. */
  kind: string
  day: string
  at: string
  /** JSON of what it tells, by reference: no name and no content is kept here. */
  lines: string
}

/** One notice on its way by one channel. */
export type DeliveryTable = {
  notice: number
  channel: string
  state: string
  /** How often it was begun. */
  attempt: number
  /** Not before. */
  sendable_from: string
  begun_at: string | null
  ended_at: string | null
  /** What the other side said last. */
  said: string | null
  /** 1: it does not know this address, rather than not want this message. */
  address_refused: number
}

/** How far everything of a name was looked through. */
type GatheredTable = { name: string; until: number }

const outbox: Migration = {
  async up(db: AnyTables) {
    const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter
    await db.schema
      .createTable('notice')
      .addColumn('id', onPostgres ? 'serial' : 'integer', (column) =>
        onPostgres ? column.primaryKey() : column.primaryKey().autoIncrement(),
      )
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('lines', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('notice_by_person').on('notice').columns(['person', 'id']).execute()
    await db.schema
      .createTable('delivery')
      .addColumn('notice', 'integer', (column) => column.notNull().references('notice.id').onDelete('cascade'))
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempt', 'integer', (column) => column.notNull())
      .addColumn('sendable_from', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('said', 'text')
      .addColumn('address_refused', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('delivery_key', ['notice', 'channel'])
      .execute()
    await db.schema.createIndex('delivery_by_state').on('delivery').columns(['state', 'sendable_from']).execute()
    await db.schema
      .createTable('gathered')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('until', 'integer', (column) => column.notNull())
      .execute()
  },
}

const migrations = { '2026-12-06-outbox': outbox }
const known = Object.keys(migrations)

export const standingOfNotices = (db: Kysely<Notices>): Promise<Standing> => standingOf(db, known)

/** Brings the outbox's tables up to date. @throws WrongVersion for what a later version wrote */
export async function migrateNotices(db: Kysely<Notices>): Promise<void> {
  await refuseNewer(db, known)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the notices could not be migrated', { cause: error })
}
