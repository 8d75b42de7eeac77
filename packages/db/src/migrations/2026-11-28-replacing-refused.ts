import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * Refuses the ways to change an entry that the first triggers do not hear of. Frozen in time: a migration knows no table types.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) await hearReplicas(db)
  else await refuseReplacing(db)
}

/** A session that calls itself a replica hears of no trigger but those that are always enabled. */
async function hearReplicas(db: AnyTables): Promise<void> {
  await sql`alter table entry enable always trigger entry_stays`.execute(db)
  await sql`alter table log_order enable always trigger log_order_stays`.execute(db)
  await sql`alter table log_order enable always trigger log_order_is_next`.execute(db)
}

/**
 * INSERT OR REPLACE removes what stands in its way, and no trigger hears of it unless the connection asks for that
 * (recursive_triggers): so what would be in the way of an insert is looked for before it.
 */
async function refuseReplacing(db: AnyTables): Promise<void> {
  await sql`create trigger entry_not_replaced before insert on entry
    when exists (select 1 from entry where id = new.id)
      or exists (select 1 from entry where stream = new.stream and seq = new.seq)
      or exists (select 1 from entry where coalesce(person, '') = coalesce(new.person, '') and request_id = new.request_id)
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
  await sql`create trigger log_order_not_replaced before insert on log_order
    when exists (select 1 from log_order where idx = new.idx or entry = new.entry)
    begin select raise(abort, 'the record is append-only'); end`.execute(db)
}
