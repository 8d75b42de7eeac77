import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'
import { keepAppendOnly } from './append-only.ts'

/** What lets a person of the organisation make an account, or make it anew: never itself, only its hash. Good once. */
export type LinkTable = {
  hash: string
  kind: 'INVITATION' | 'RECOVERY'
  person: string
  made_by: string
  made_at: string
  expires_at: string
  /** When it was used or withdrawn: it is good no more. */
  ended_at: string | null
}

/** Two people of the secretariat give an account back: one begins, another confirms. */
export type RecoveryTable = {
  id: string
  person: string
  begun_by: string
  begun_at: string
  ended_at: string | null
}

/** What happened to accounts: appended, never changed. */
export type AccountActTable = {
  /** From 1, without gaps. */
  n: number
  at: string
  /** Who did it. */
  by: string
  /** Whose account. */
  person: string
  act: string
}

/** How often signing in failed from one place since it last succeeded, and until when it waits. */
export type FailureTable = { key: string; failures: number; last_at: string }

/** A proof that is good once: the codes of the last minutes. */
export type SpentTable = { key: string; at: string }

export const people: Migration = {
  async up(db: AnyTables) {
    await db.schema
      .createTable('link')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .execute()
    await db.schema
      .createTable('recovery')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('begun_by', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .execute()
    await db.schema
      .createTable('sign_in_failure')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('spent')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('account_act')
      .addColumn('n', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .execute()
    await keepAppendOnly(db, 'account_act', 'what happened to accounts')
  },
}
