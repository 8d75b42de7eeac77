import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * From now on the database itself lets no row of a table be changed or removed, and each be the next by its `n`. `called` is
 * what the refusal calls it. Houses that run have tables made by this: what it makes is not changed, only added to by a later
 * migration.
 */
export async function keepAppendOnly(db: AnyTables, table: string, called: string): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  for (const statement of isPostgres ? onPostgres(table, called) : onSqlite(table, called))
    await sql.raw(statement).execute(db)
}

const onPostgres = (table: string, called: string): readonly string[] => [
  `create function refuse_${table}() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then raise exception '${called} is append-only'; end if;
      if new.n <> (select coalesce(max(n), 0) + 1 from ${table}) then
        raise exception '${called} has no gaps';
      end if;
      return new;
    end $$`,
  `create trigger ${table}_stays before update or delete or truncate on ${table}
    for each statement execute function refuse_${table}()`,
  `create trigger ${table}_is_next before insert on ${table}
    for each row execute function refuse_${table}()`,
  `alter table ${table} enable always trigger ${table}_stays`,
  `alter table ${table} enable always trigger ${table}_is_next`,
]

const onSqlite = (table: string, called: string): readonly string[] => [
  `create trigger ${table}_not_changed before update on ${table}
    begin select raise(abort, '${called} is append-only'); end`,
  `create trigger ${table}_not_removed before delete on ${table}
    begin select raise(abort, '${called} is append-only'); end`,
  // Before a REPLACE as well, which no trigger on delete hears of.
  `create trigger ${table}_is_next before insert on ${table}
    when new.n <> (select coalesce(max(n), 0) + 1 from ${table})
    begin select raise(abort, '${called} has no gaps'); end`,
]
