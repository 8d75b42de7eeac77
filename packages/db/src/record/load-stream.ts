import type { Loaded } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { loadClock, loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'

/** Where a stream stands, with what its writer needs to decide: what a workflow starts from, whatever the engine forgot. */
export async function loadStream(
  db: Kysely<Database>,
  { stream, cycle, unit }: { readonly stream: string; readonly cycle: string; readonly unit?: string },
): Promise<Loaded> {
  const row = await db.selectFrom('stream').select(['seq', 'state', 'unit']).where('id', '=', stream).executeTakeFirst()
  const facts = await loadFacts(db, cycle, row?.unit ?? unit)
  const clock = await loadClock(db, cycle)
  const year = await db.selectFrom('stream').select('final').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  return {
    seq: row?.seq ?? 0,
    facts,
    clock,
    ...(row ? { state: JSON.parse(row.state) } : {}),
    ...(year?.final === 1 ? { over: true } : {}),
  }
}
