import type { RecordAnswer } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { recordedOf } from './entry.ts'
import { readWhole } from './read-whole.ts'

export type RequestKey = { readonly person?: string; readonly requestId: string; readonly commandHash: string }

/** The answer given to this request before: the same, if it asks the same; a refusal, if it asks something else. */
export async function findRequest(db: Kysely<Database>, key: RequestKey): Promise<RecordAnswer | undefined> {
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('request_id', '=', key.requestId)
    .where((is) => is(is.fn.coalesce('person', is.val('')), '=', key.person ?? ''))
    .execute()
  const [entry] = await readWhole(db, rows)
  if (!entry) return undefined
  if (entry.request.hash !== key.commandHash) return { kind: 'refused', refusal: { code: 'request-id-reused' } }
  return { kind: 'repeated', stream: entry.stream, recorded: recordedOf(entry) }
}
