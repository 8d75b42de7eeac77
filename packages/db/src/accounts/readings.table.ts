import { PostgresAdapter, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { AnyTables } from '../schema/any-tables.ts'

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
    if (db.getExecutor().adapter instanceof PostgresAdapter) await guardPostgres(db)
    else await guardSqlite(db)
  },
}

async function guardPostgres(db: AnyTables): Promise<void> {
  await sql`create function refuse_reading() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then raise exception 'the log of reading is append-only'; end if;
      if new.n <> (select coalesce(max(n), 0) + 1 from reading) then
        raise exception 'the log of reading has no gaps';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger reading_stays before update or delete or truncate on reading
    for each statement execute function refuse_reading()`.execute(db)
  await sql`create trigger reading_is_next before insert on reading
    for each row execute function refuse_reading()`.execute(db)
  await sql`alter table reading enable always trigger reading_stays`.execute(db)
  await sql`alter table reading enable always trigger reading_is_next`.execute(db)
}

async function guardSqlite(db: AnyTables): Promise<void> {
  await sql`create trigger reading_not_changed before update on reading
    begin select raise(abort, 'the log of reading is append-only'); end`.execute(db)
  await sql`create trigger reading_not_removed before delete on reading
    begin select raise(abort, 'the log of reading is append-only'); end`.execute(db)
  // Before a REPLACE as well, which no trigger on delete hears of.
  await sql`create trigger reading_is_next before insert on reading
    when new.n <> (select coalesce(max(n), 0) + 1 from reading)
    begin select raise(abort, 'the log of reading has no gaps'); end`.execute(db)
}
