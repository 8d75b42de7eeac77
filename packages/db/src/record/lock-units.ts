import { PostgresAdapter, sql, type Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Of this program alone: nobody else takes a lock of this number. */
const UNITS = 4_042

/**
 * Until the end of the transaction no unit comes to an end while work is begun in one, and the other way round. On SQLite one writes at
 * a time anyway.
 */
export async function lockUnits(trx: Transaction<Database>, how: 'ending' | 'working'): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return
  if (how === 'ending') await sql`select pg_advisory_xact_lock(${UNITS}::bigint)`.execute(trx)
  else await sql`select pg_advisory_xact_lock_shared(${UNITS}::bigint)`.execute(trx)
}
