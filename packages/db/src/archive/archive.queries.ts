import { archiveOf, type ArchiveEvent } from '@khoan-viec/domain/archive'
import type { StreamKind } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { readEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'

/** What an entry of the archive says, and where it stands. */
export type Archived = { readonly entry: number; readonly seq: number; readonly event: ArchiveEvent }

/** What became of the histories of a cycle's runs, in the order in which it was recorded; of one workflow if it is named. */
export async function listArchived(
  db: Kysely<Database>,
  cycle: string,
  workflow?: string,
): Promise<readonly Archived[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'seq', 'body'])
    .where('stream', '=', archiveOf(cycle))
    .$if(workflow !== undefined, (query) => query.where('workflow_id', '=', workflow ?? ''))
    .orderBy('seq')
    .execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the archive's aggregate decides what stands there
  return rows.map(({ id, seq, body }) => ({ entry: id, seq, event: readEntry(body).event as ArchiveEvent }))
}

/** The runs that have written to a stream, the first first. */
export async function listRuns(db: Kysely<Database>, stream: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select((is) => ['run_id', is.fn.min('seq').as('first')])
    .where('stream', '=', stream)
    .groupBy('run_id')
    .orderBy('first')
    .execute()
  return rows.map(({ run_id }) => run_id)
}

/** What one run has written to its stream, as far as a history can tell it: place and request. */
export async function listActs(
  db: Kysely<Database>,
  stream: string,
): Promise<readonly { readonly seq: number; readonly requestId: string; readonly run: string }[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'request_id', 'run_id'])
    .where('stream', '=', stream)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, request_id, run_id }) => ({ seq, requestId: request_id, run: run_id }))
}

/** Written from outside: no workflow keeps them. */
const unkept = ['archive', 'log'] as const satisfies readonly StreamKind[]

/** The streams of a house that workflows keep, with their cycles. */
export const listKeptStreams = (
  db: Kysely<Database>,
): Promise<readonly { readonly id: string; readonly cycle: string }[]> =>
  db.selectFrom('stream').select(['id', 'cycle']).where('kind', 'not in', unkept).orderBy('id').execute()
