import type { Recorded } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { recordedOf } from './entry.ts'
import { readWhole } from './read-whole.ts'

/** Events of a stream with `after < seq <= until`, in order. */
export async function readEvents(
  db: Kysely<Database>,
  { stream, after, until }: { readonly stream: string; readonly after: number; readonly until: number },
): Promise<readonly Recorded<{ readonly type: string }>[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('stream', '=', stream)
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute()
  return (await readWhole(db, rows)).map(recordedOf)
}

/** Whether anything stands on a stream after an entry. */
export async function goesOnAfter(
  db: Kysely<Database>,
  { stream, after }: { readonly stream: string; readonly after: number },
): Promise<boolean> {
  const next = db.selectFrom('entry').select('id').where('stream', '=', stream).where('seq', '>', after)
  return (await next.limit(1).executeTakeFirst()) !== undefined
}
