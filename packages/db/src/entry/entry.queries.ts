import type { OrganisationEvent } from '@khoan-viec/domain/organisation'
import { type Kysely, type Selectable, sql } from 'kysely'
import { readEntry } from '../record/index.ts'
import type { Database, EntryTable } from '../schema/index.ts'
import type { Scope } from '../task/index.ts'

export type EntryRecord = Selectable<EntryTable> & {
  readonly person_name: string | null
  readonly post: string | null
  /** Whose tenure was acted under: another's, where it was done for him. */
  readonly holder: string | null
  readonly holder_name: string | null
  readonly unit_name: string | null
  readonly title: string | null
}

export type EntryFilter = {
  readonly scope: Scope
  /** Kinds of stream that stand above the units and that this reader may see. */
  readonly open: readonly string[]
  readonly ids?: readonly number[] | undefined
  readonly stream?: string | undefined
  readonly after?: number | undefined
  readonly kinds?: readonly string[] | undefined
  readonly notKinds?: readonly string[] | undefined
  readonly notPerson?: string | undefined
}

export type EntryPage = {
  readonly order: 'id' | 'seq'
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

/** Entries within the scope, with the names that a reader needs beside them. */
export async function listEntries(
  db: Kysely<Database>,
  filter: EntryFilter,
  { order, descending, limit, offset }: EntryPage,
): Promise<readonly EntryRecord[]> {
  return await selectEntries(db, filter)
    .selectAll('entry')
    .select((is) => [
      'person.name as person_name',
      'tenure.post as post',
      'tenure.person as holder',
      'tenure.name as holder_name',
      'unit.name as unit_name',
      is.fn.coalesce('task.title', 'meeting.title', 'assessment.name').as('title'),
    ])
    .orderBy(`entry.${order}`, descending ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** These entries, in the order asked for, with the same names. */
export async function listEntriesById(db: Kysely<Database>, ids: readonly number[]): Promise<readonly EntryRecord[]> {
  if (ids.length === 0) return []
  const page: EntryPage = { order: 'id', descending: true, limit: ids.length, offset: 0 }
  const rows = await listEntries(db, { scope: 'ALL', open: [], ids }, page)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many there are in all pages. */
export async function countEntries(db: Kysely<Database>, filter: EntryFilter): Promise<number> {
  const counted = selectEntries(db, filter).select((is) => is.fn.countAll<number>().as('total'))
  return Number((await counted.executeTakeFirstOrThrow()).total)
}

function selectEntries(db: Kysely<Database>, filter: EntryFilter) {
  const { scope, open, ids, stream, after, kinds, notKinds, notPerson } = filter
  return (
    db
      .selectFrom('entry')
      .leftJoin('person', 'person.id', 'entry.person')
      .leftJoin('tenure', 'tenure.id', 'entry.tenure')
      .leftJoin('unit', 'unit.code', 'entry.unit')
      // The id is cut out of the stream, not put together with it: so the index on it serves.
      .leftJoin('task', (join) =>
        join.onRef('task.id', '=', sql`substr(entry.stream, 6)`).on('entry.stream', 'like', 'task/%'),
      )
      .leftJoin('meeting', (join) =>
        join.onRef('meeting.id', '=', sql`substr(entry.stream, 9)`).on('entry.stream', 'like', 'meeting/%'),
      )
      .leftJoin('assessment', 'assessment.id', 'entry.stream')
      .$if(scope !== 'ALL', (query) =>
        query.where((is) => {
          const { units, tasks } = scope === 'ALL' ? { units: [], tasks: [] } : scope
          return is.or([
            ...(units.length > 0 ? [is('entry.unit', 'in', units)] : []),
            ...(tasks.length > 0
              ? [
                  is(
                    'entry.stream',
                    'in',
                    tasks.map((id) => `task/${id}`),
                  ),
                ]
              : []),
            ...open.map((kind) => is('entry.stream', 'like', `${kind}/%`)),
            is.lit(false),
          ])
        }),
      )
      .$if(ids !== undefined, (query) => query.where('entry.id', 'in', ids ?? []))
      .$if(stream !== undefined, (query) => query.where('entry.stream', '=', stream ?? ''))
      .$if(after !== undefined, (query) => query.where('entry.id', '>', after ?? 0))
      .$if(Boolean(kinds?.length), (query) => query.where('entry.kind', 'in', kinds ?? []))
      .$if(Boolean(notKinds?.length), (query) => query.where('entry.kind', 'not in', notKinds ?? []))
      .$if(notPerson !== undefined, (query) =>
        query.where((is) => is.or([is('entry.person', 'is', null), is('entry.person', '!=', notPerson ?? '')])),
      )
  )
}

/** How far the record reaches. */
export const findLastEntry = (db: Kysely<Database>) =>
  db
    .selectFrom('entry')
    .select(['id', 'cycle', 'at_virtual', 'at_real'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The oldest entry after that one. */
export const findFirstAfter = (db: Kysely<Database>, entry: number) =>
  db.selectFrom('entry').select(['id', 'at_real']).where('id', '>', entry).orderBy('id').limit(1).executeTakeFirst()

/** Streams written to after that entry, oldest first. */
export const listStreamsAfter = (db: Kysely<Database>, entry: number, most: number) =>
  db.selectFrom('entry').select(['id', 'stream', 'unit']).where('id', '>', entry).orderBy('id').limit(most).execute()

/** Ids of the delegations that were given or revoked after that entry. */
export async function listDelegationsSaidAfter(db: Kysely<Database>, entry: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('body')
    .where('id', '>', entry)
    .where('kind', 'in', ['delegated', 'delegation-revoked'])
    .execute()
  return rows.flatMap(({ body }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kinds asked for are the organisation's
    const event = readEntry(body).event as OrganisationEvent
    if (event.type === 'delegated') return [event.id]
    return event.type === 'delegation-revoked' ? [event.delegation] : []
  })
}
