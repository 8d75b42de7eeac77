import type { Opened } from '@khoan-viec/ledger/seal'
import { type Expression, type Kysely, type SqlBool } from 'kysely'
import type { Database } from '../schema/index.ts'

/** An entry with its place in the log; without one while the sequencer has not seen it yet. */
export type PlacedRow = {
  readonly id: number
  readonly idx: number | null
  readonly stream: string
  readonly seq: number
  readonly person: string | null
  readonly body: string
}

/** Entries that belong to any of what is named. */
export type Chosen = {
  readonly streams?: readonly string[]
  /** Whoever acted. */
  readonly person?: string
  /** Of these kinds, in one cycle if it is named. */
  readonly kinds?: { readonly cycle?: string; readonly of: readonly string[] }
  /** Entries of the archive that tell of these workflows. */
  readonly workflows?: readonly string[]
}

/** The entries chosen, in the order in which they were recorded, at most `most` of them. */
export async function listPlaced(
  db: Kysely<Database>,
  { streams = [], person, kinds, workflows = [] }: Chosen,
  most: number,
): Promise<readonly PlacedRow[]> {
  return await db
    .selectFrom('entry')
    .leftJoin('log_order', 'log_order.entry', 'entry.id')
    .select(['entry.id', 'log_order.idx', 'entry.stream', 'entry.seq', 'entry.person', 'entry.body'])
    .where((is) => {
      const any: Expression<SqlBool>[] = []
      if (streams.length > 0) any.push(is('entry.stream', 'in', streams))
      if (person !== undefined) any.push(is('entry.person', '=', person))
      if (kinds) {
        const ofCycle = kinds.cycle === undefined ? [] : [is('entry.cycle', '=', kinds.cycle)]
        any.push(is.and([...ofCycle, is('entry.kind', 'in', kinds.of)]))
      }
      if (workflows.length > 0)
        any.push(is.and([is('entry.stream', 'like', 'archive/%'), is('entry.workflow_id', 'in', workflows)]))
      return is.or(any)
    })
    .orderBy('entry.id')
    .limit(most)
    .execute()
}

/** Every stream that belongs to a unit. */
export async function listStreamsOf(db: Kysely<Database>, unit: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('stream').select('id').where('unit', '=', unit).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Of these entries the names that stand beside the log and are not erased, by the id of the entry. Opinions are opened by entries. */
export async function listOpenedNames(
  db: Kysely<Database>,
  entries: readonly number[],
): Promise<ReadonlyMap<number, readonly Opened[]>> {
  if (entries.length === 0) return new Map()
  const rows = await db
    .selectFrom('beside')
    .select(['entry', 'path', 'salt', 'value'])
    .where('entry', 'in', entries)
    .where('person', 'is not', null)
    .orderBy('entry')
    .orderBy('path')
    .execute()
  const found = new Map<number, Opened[]>()
  for (const { entry, path, salt, value } of rows) {
    if (salt === null || value === null) continue
    const parts = found.get(entry) ?? []
    parts.push({ path, salt, value: JSON.parse(value) as unknown })
    found.set(entry, parts)
  }
  return found
}
