import { eventOf } from '@khoan-viec/domain/aggregates'
import type { LogEvent } from '@khoan-viec/domain/log'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { readEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'

/** A change of the key that signs the log, and its place there; undefined until it has one. */
export type KeyChange = { readonly idx: number | undefined; readonly event: LogEvent }

/** Every change of key that is recorded on this stream, the oldest first. */
export async function readKeyChanges(db: Kysely<Database>, stream: StreamId): Promise<readonly KeyChange[]> {
  const rows = await db
    .selectFrom('entry')
    .leftJoin('log_order', 'log_order.entry', 'entry.id')
    .select(['entry.body', 'log_order.idx'])
    .where('entry.stream', '=', stream)
    .orderBy('entry.seq')
    .execute()
  return rows.map(({ body, idx }) => ({ idx: idx ?? undefined, event: eventOf('log', stream, readEntry(body).event) }))
}

/** The first place from `from` on whose entry is of this virtual moment or a later one. */
export async function findPlaceSince(db: Kysely<Database>, from: number, moment: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('log_order')
    .innerJoin('entry', 'entry.id', 'log_order.entry')
    .select('log_order.idx')
    .where('log_order.idx', '>=', from)
    .where('entry.at_virtual', '>=', moment)
    .orderBy('log_order.idx')
    .limit(1)
    .executeTakeFirst()
  return row?.idx
}
