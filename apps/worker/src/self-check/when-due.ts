import type { CheckDone } from '@khoan-viec/db/alarm'
import { findLastEntry } from '@khoan-viec/db/entry'
import { loadClock } from '@khoan-viec/db/facts'
import type { Database } from '@khoan-viec/db/schema'
import { findCurrentCycle } from '@khoan-viec/db/stream'
import { dayOf } from '@khoan-viec/domain/calendar'
import { virtualNow } from '@khoan-viec/domain/clock'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { readLogFault } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'

/** The virtual day it is in a house, and what asks there for a check; undefined while nothing is recorded. */
export type Due = { readonly day: LocalDate; readonly because: 'day' | 'sealing' | 'log' | undefined }

export type Standing = {
  readonly db: Kysely<Database>
  /** Its folder. */
  readonly house: string
  readonly last: CheckDone | undefined
}

/**
 * Whether a virtual day has ended since the last check, a year been sealed, or the log ceased to be signed. Days are told by the clock, and by the
 * entries, whichever is later: a clock that somebody stopped in the database stops no check.
 */
export async function findDue({ db, house, last }: Standing): Promise<Due | undefined> {
  const entry = await findLastEntry(db)
  if (!entry) return undefined
  const cycle = await findCurrentCycle<Cycle>(db)
  const byClock = cycle ? dayOf(virtualNow(await loadClock(db, cycle.id), Date.now())) : ''
  const byEntries = dayOf(entry.at_virtual)
  const day = byClock > byEntries ? byClock : byEntries
  const word = await readLogFault(house)
  if (word && word.since > (last?.began ?? '')) return { day, because: 'log' }
  if (await isSealedSince(db, last?.lastEntry ?? 0)) return { day, because: 'sealing' }
  return { day, because: day === last?.day ? undefined : 'day' }
}

async function isSealedSince(db: Kysely<Database>, entry: number): Promise<boolean> {
  const sealing = await db
    .selectFrom('entry')
    .select('id')
    .where('id', '>', entry)
    .where('kind', '=', 'cycle-closed')
    .limit(1)
    .executeTakeFirst()
  return sealing !== undefined
}
