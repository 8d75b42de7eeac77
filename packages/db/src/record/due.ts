import type { Instant } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** The next moment at which the system has work on any stream of the cycle, or on the organisation, which is of every one. */
export async function findNextDue(db: Kysely<Database>, cycle: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('stream')
    .select((is) => is.fn.min('next_due').as('due'))
    .where((is) => is.or([is('cycle', '=', cycle), is('kind', '=', 'organisation')]))
    .where('final', '=', 0)
    .executeTakeFirst()
  return row?.due ?? undefined
}

/** Streams whose work is due by then, the cycle's own left out: it is the one that asks. */
export async function listDueStreams(db: Kysely<Database>, cycle: string, until: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stream')
    .select('id')
    .where((is) => is.or([is('cycle', '=', cycle), is('kind', '=', 'organisation')]))
    .where('final', '=', 0)
    .where('kind', '!=', 'cycle')
    .where('next_due', '<=', until)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Streams that still live, of one cycle or of every cycle that is open, and the organisation, which outlasts them: who must
 * hear of a changed clock, of a closing, of a new head. The cycles themselves only where their kind is asked for.
 */
export async function listLiveStreams(
  db: Kysely<Database>,
  { cycle, kind, unit }: { readonly cycle?: string; readonly kind?: string; readonly unit?: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stream')
    .select('id')
    .where((is) =>
      is.or([is('kind', '=', 'organisation'), is('cycle', 'in', cycle === undefined ? openCycles(db) : [cycle])]),
    )
    .where('final', '=', 0)
    .$if(kind !== 'cycle', (query) => query.where('kind', '!=', 'cycle'))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(unit !== undefined, (query) => query.where('unit', '=', unit ?? ''))
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Every stream on which something can still happen: of the cycles that are open, those cycles, and the organisation. */
export async function listLivingStreams(
  db: Kysely<Database>,
): Promise<readonly { readonly stream: string; readonly cycle: string; readonly unit: string | null }[]> {
  return await db
    .selectFrom('stream')
    .select(['id as stream', 'cycle', 'unit'])
    .where('final', '=', 0)
    .where((is) => is.or([is('kind', '=', 'organisation'), is('cycle', 'in', openCycles(db))]))
    .orderBy('id')
    .execute()
}

const openCycles = (db: Kysely<Database>) =>
  db.selectFrom('stream').select('cycle').where('kind', '=', 'cycle').where('final', '=', 0)
