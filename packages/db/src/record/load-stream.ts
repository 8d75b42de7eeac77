import { dayOf } from '@khoan-viec/domain/calendar'
import { type Clock, virtualNow } from '@khoan-viec/domain/clock'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Loaded } from '@khoan-viec/domain/stream'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { loadClock, loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import { findCurrentCycleId } from '../stream/index.ts'
import { findLastMoment } from './find-last-moment.ts'

/**
 * Where a stream stands, with what its writer needs to decide: what a workflow starts from, whatever the engine forgot.
 * `cycle` is that of a stream not begun yet; of one that the record has, the record says it. `real`: what time it is.
 */
export async function loadStream(
  db: Kysely<Database>,
  { stream, cycle: begun, unit }: { readonly stream: string; readonly cycle: string; readonly unit?: string },
  real: Instant,
): Promise<Loaded> {
  const row = await db
    .selectFrom('stream')
    .select(['seq', 'state', 'unit', 'cycle'])
    .where('id', '=', stream)
    .executeTakeFirst()
  const outlasts = kindOfStream(stream) === 'organisation'
  const cycle = outlasts ? await findCurrentCycleId(db) : (row?.cycle ?? begun)
  const clock = await loadClock(db, cycle)
  const facts = await loadFacts(db, { cycle, unit: row?.unit ?? unit }, await findToday(db, cycle, { clock, real }))
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

/** The day that the cycle's clock shows, or the record's last where a stepped rehearsal is ahead of its clock. */
async function findToday(
  db: Kysely<Database>,
  cycle: string,
  { clock, real }: { readonly clock: Clock; readonly real: Instant },
): Promise<LocalDate> {
  const shown = virtualNow(clock, Date.parse(real))
  const last = clock.kind === 'rehearsal' ? await findLastMoment(db, cycle) : undefined
  return dayOf(last !== undefined && last > shown ? last : shown)
}
