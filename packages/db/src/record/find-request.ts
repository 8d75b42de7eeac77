import type { RecordAnswer } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { recordedOf } from './entry.ts'

export type RequestKey = { readonly person?: string; readonly requestId: string; readonly commandHash: string }

/** The answer given to this request before: the same, if it asks the same; a refusal, if it asks something else. */
export async function findRequest(db: Kysely<Database>, key: RequestKey): Promise<RecordAnswer | undefined> {
  const row = await db
    .selectFrom('entry')
    .select(['stream', 'command_hash', 'body'])
    .where('request_id', '=', key.requestId)
    .where((is) => is(is.fn.coalesce('person', is.val('')), '=', key.person ?? ''))
    .executeTakeFirst()
  if (!row) return undefined
  if (row.command_hash !== key.commandHash) return { kind: 'refused', refusal: { code: 'request-id-reused' } }
  return { kind: 'repeated', stream: row.stream, recorded: recordedOf(row.body) }
}
