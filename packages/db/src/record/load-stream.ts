import type { Loaded } from '@khoan-viec/domain/stream'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { loadClock, loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import { findCurrentCycleId } from '../stream/index.ts'

/**
 * Where a stream stands, with what its writer needs to decide: what a workflow starts from, whatever the engine forgot.
 * `cycle` is that of a stream not begun yet; of one that the record has, the record says it.
 */
export async function loadStream(
  db: Kysely<Database>,
  { stream, cycle: begun, unit }: { readonly stream: string; readonly cycle: string; readonly unit?: string },
): Promise<Loaded> {
  const row = await db
    .selectFrom('stream')
    .select(['seq', 'state', 'unit', 'cycle'])
    .where('id', '=', stream)
    .executeTakeFirst()
  const outlasts = kindOfStream(stream) === 'organisation'
  const cycle = outlasts ? await findCurrentCycleId(db) : (row?.cycle ?? begun)
  const facts = await loadFacts(db, cycle, row?.unit ?? unit)
  const clock = await loadClock(db, cycle)
  return {
    seq: row?.seq ?? 0,
    facts,
    clock,
    cycle,
    ...(row ? { state: JSON.parse(row.state) } : {}),
    ...((await (outlasts ? isBetweenYears(db) : isClosed(db, cycle))) ? { over: true } : {}),
  }
}

async function isClosed(db: Kysely<Database>, cycle: string): Promise<boolean> {
  const year = await db.selectFrom('stream').select('final').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  return year?.final === 1
}

/** Cycles were opened, and every one is closed. */
async function isBetweenYears(db: Kysely<Database>): Promise<boolean> {
  const years = await db.selectFrom('stream').select('final').where('kind', '=', 'cycle').execute()
  return years.length > 0 && years.every(({ final }) => final === 1)
}
