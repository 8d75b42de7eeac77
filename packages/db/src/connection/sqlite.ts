import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { watched } from './watch-queries.ts'

export type SqliteOptions = { readonly readonly?: boolean }

/** How long a writer waits for another before it gives up, in milliseconds: the person is told, not left waiting. */
const BUSY_TIMEOUT_MS = 4000
const STATEMENTS_KEPT = 500
/** More than a database has (2³¹ − 1): as many pages in one step as there are. */
const EVERY_PAGE = 2_147_483_647

/**
 * Opens a SQLite file under WAL. One dialect is one connection behind a mutex: never query the outer `db` inside a transaction.
 * Writers sync fully, for an acknowledged act must survive a power cut.
 */
export function openSqlite<Tables>(file: string, options: SqliteOptions = {}): Kysely<Tables> {
  const database = new SqliteDatabase(file, { readonly: options.readonly ?? false, timeout: BUSY_TIMEOUT_MS })
  if (!options.readonly) {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(database) }), ...watched() })
}

/** A database of nobody else's: on disk only as far as memory does not suffice, and gone when it is closed. */
export function openScratch<Tables>(): Kysely<Tables> {
  const database = new SqliteDatabase('')
  database.pragma('journal_mode = MEMORY')
  database.pragma('synchronous = OFF')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(database) }) })
}

/** Preparing costs more than running for our small statements, so the last few hundred are kept. */
function withStatementCache(database: SqliteDatabase.Database): SqliteDatabase.Database {
  const kept = new Map<string, SqliteDatabase.Statement>()
  const prepare = database.prepare.bind(database)
  const cached = (source: string) => {
    const found = kept.get(source)
    if (found) return found
    const statement = prepare(source)
    kept.set(source, statement)
    if (kept.size > STATEMENTS_KEPT) kept.delete(kept.keys().next().value ?? '')
    return statement
  }
  return Object.assign(database, { prepare: cached })
}

/**
 * Copies a database that others may be writing to, as it is at one moment: all pages in one step, so that no writer comes
 * between two of them.
 */
export async function copySqlite(file: string, target: string): Promise<void> {
  const database = new SqliteDatabase(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
  try {
    await database.backup(target, { progress: () => EVERY_PAGE })
  } finally {
    database.close()
  }
}
