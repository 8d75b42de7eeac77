import type { RecordAnswer } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { recordedOf, type WholeEntry } from './entry.ts'
import { readWhole } from './read-whole.ts'

export type RequestKey = { readonly person?: string; readonly requestId: string; readonly commandHash: string }

type Repeated = Extract<RecordAnswer, { kind: 'repeated' }>

/**
 * The answer given to this request before: the same, if it asks the same; a refusal, if it asks something else. What the
 * system does by its calendar bears the name of the date and not what was known then: an engine that is restored older than
 * the record asks for it again from what is known now, and what was recorded on the day stands.
 */
export async function findRequest(db: Kysely<Database>, key: RequestKey): Promise<RecordAnswer | undefined> {
  const entry = await findEntry(db, key)
  if (!entry) return undefined
  const isAsked = key.person === undefined || entry.request.hash === key.commandHash
  if (!isAsked) return { kind: 'refused', refusal: { code: 'request-id-reused' } }
  return answerOf(entry)
}

/** The answer given to a request before, for whoever no longer knows what was asked by it. */
export async function findAnswer(
  db: Kysely<Database>,
  key: Omit<RequestKey, 'commandHash'>,
): Promise<Repeated | undefined> {
  const entry = await findEntry(db, key)
  return entry && answerOf(entry)
}

async function findEntry(
  db: Kysely<Database>,
  { person, requestId }: Omit<RequestKey, 'commandHash'>,
): Promise<WholeEntry | undefined> {
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'body'])
    .where('request_id', '=', requestId)
    .where((is) => is(is.fn.coalesce('person', is.val('')), '=', person ?? ''))
    .execute()
  return (await readWhole(db, rows))[0]
}

const answerOf = (entry: WholeEntry): Repeated => ({
  kind: 'repeated',
  stream: entry.stream,
  recorded: recordedOf(entry),
})
