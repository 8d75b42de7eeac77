import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { StreamRow } from './stream.queries.ts'

/** Streams of a kind by id, the first of them after that id. */
export const listStreamsOf = (
  db: Kysely<Database>,
  kind: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly StreamRow[]> =>
  db
    .selectFrom('stream')
    .select(['id', 'kind', 'cycle', 'unit', 'seq', 'final'])
    .where('kind', '=', kind)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
