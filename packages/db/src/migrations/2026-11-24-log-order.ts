import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * Which place an entry has in the log. Frozen in time: a migration knows no table types.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema
    .createTable('log_order')
    .addColumn('idx', 'integer', (column) => column.primaryKey())
    .addColumn('entry', 'integer', (column) => column.notNull().unique().references('entry.id'))
    .execute()
  if (db.getExecutor().adapter instanceof PostgresAdapter) await guardPostgres(db)
  else await guardSqlite(db)
}

/** Neither changed nor removed, and each is the next: the database itself keeps the order without gaps. */
async function guardPostgres(db: AnyTables): Promise<void> {
  await sql`create trigger log_order_stays before update or delete or truncate on log_order
    for each statement execute function refuse_change()`.execute(db)
  await sql`create function refuse_gap() returns trigger language plpgsql as $$
    begin
      if new.idx <> (select coalesce(max(idx) + 1, 0) from log_order) then
        raise exception 'the order of the record has no gaps';
      end if;
      return new;
    end $$`.execute(db)
  await sql`create trigger log_order_is_next before insert on log_order
    for each row execute function refuse_gap()`.execute(db)
}

async function guardSqlite(db: AnyTables): Promise<void> {
  await sql`create trigger log_order_not_changed before update on log_order
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
  await sql`create trigger log_order_not_removed before delete on log_order
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
  await sql`create trigger log_order_is_next before insert on log_order
    when new.idx <> (select coalesce(max(idx) + 1, 0) from log_order)
    begin select raise(abort, 'the order of the record has no gaps'); end`.execute(db)
}
