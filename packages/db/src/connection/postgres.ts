import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { watched } from './watch-queries.ts'

// Counts fit a double; as texts they would compare wrongly with SQLite's.
const INT8 = 20
types.setTypeParser(INT8, Number)

/** Opens a pool on PostgreSQL for many machines. Same tables, same queries as SQLite. */
export function openPostgres<Tables>(connectionString: string): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString, max: 10 }) }),
    ...watched(),
  })
}
