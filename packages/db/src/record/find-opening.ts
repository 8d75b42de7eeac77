import { openedBy } from '@khoan-viec/domain/privacy'
import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { type Entry, eventIn } from './entry.ts'

/** What an event opens of an earlier entry: for the entry to say, since the event itself knows no salts. */
export async function findOpening(db: Kysely<Database>, request: RecordRequest): Promise<Entry['opening']> {
  const of = openedBy(eventIn(request))
  if (of === undefined) return undefined
  const rows = await db
    .selectFrom('beside')
    .innerJoin('entry', 'entry.id', 'beside.entry')
    .select(['beside.path', 'beside.salt', 'beside.value'])
    .where('entry.stream', '=', request.stream)
    .where('entry.seq', '=', of)
    .where('beside.person', 'is', null)
    .orderBy('beside.path')
    .execute()
  const parts = rows.flatMap(({ path, salt, value }) =>
    salt === null || value === null ? [] : [{ path, salt, value: JSON.parse(value) as unknown }],
  )
  return { of, parts }
}
