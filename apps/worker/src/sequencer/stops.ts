import { type OrderedHead, readHeads } from '@khoan-viec/db/log'
import type { Database } from '@khoan-viec/db/schema'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Kysely } from 'kysely'

const PAGE_ENTRIES = 1000

/**
 * Sizes beyond `signed` at which the log is signed on its way to `size`: at the end of each virtual day, at each sealing
 * of a year, at each change of key, and last at `size` itself.
 */
export async function* stopsBetween(db: Kysely<Database>, signed: number, size: number): AsyncGenerator<number> {
  let before = signed === 0 ? undefined : (await readHeads(db, signed - 1, 1))[0]
  for (let from = signed; from < size; from += PAGE_ENTRIES) {
    for (const head of await readHeads(db, from, Math.min(PAGE_ENTRIES, size - from))) {
      if (before && head.idx > signed && ends(before, head)) yield head.idx
      before = head
    }
  }
  if (size > signed) yield size
}

/** Whether the log is signed between one entry and the next. */
const ends = (before: OrderedHead, next: OrderedHead): boolean =>
  before.kind === 'cycle-closed' || before.kind === 'key-changed' || dayOf(before.at_virtual) !== dayOf(next.at_virtual)
