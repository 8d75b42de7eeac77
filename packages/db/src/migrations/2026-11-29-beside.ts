import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * What stands beside the log. Frozen in time: a migration knows no table types.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema
    .createTable('beside')
    .addColumn('entry', 'integer', (column) => column.notNull().references('entry.id'))
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('salt', 'text')
    .addColumn('value', 'text')
    .addColumn('erased_by', 'text')
    .addPrimaryKeyConstraint('beside_key', ['entry', 'path'])
    .execute()
  await db.schema.createIndex('beside_by_person').on('beside').columns(['person']).execute()
  if (db.getExecutor().adapter instanceof PostgresAdapter) await guardPostgres(db)
  else await guardSqlite(db)
  // A round now knows which of its opinions the log holds sealed.
  await db.deleteFrom('stream').execute()
}

/** The one change that is let pass: what was there is erased, and the decision that orders it is named. */
const isErasure = (distinct: string) => `
  new.entry = old.entry and new.path = old.path and not (new.person ${distinct} old.person)
  and new.salt is null and new.value is null and old.erased_by is null and new.erased_by is not null`

async function guardPostgres(db: AnyTables): Promise<void> {
  await sql`create trigger beside_stays before delete or truncate on beside
    for each statement execute function refuse_change()`.execute(db)
  await sql
    .raw(`create trigger beside_only_erased before update on beside
      for each row when (not (${isErasure('is distinct from')})) execute function refuse_change()`)
    .execute(db)
  await sql`alter table beside enable always trigger beside_stays`.execute(db)
  await sql`alter table beside enable always trigger beside_only_erased`.execute(db)
}

async function guardSqlite(db: AnyTables): Promise<void> {
  await sql`create trigger beside_not_removed before delete on beside
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
  await sql
    .raw(`create trigger beside_only_erased before update on beside when not (${isErasure('is not')})
      begin select raise(abort, 'the record is append-only'); end`)
    .execute(db)
  await sql`create trigger beside_not_replaced before insert on beside
    when exists (select 1 from beside where entry = new.entry and path = new.path)
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
}
