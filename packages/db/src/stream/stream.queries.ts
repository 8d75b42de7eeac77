import { NO_CYCLE } from '@khoan-viec/domain/cycle'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import type { StreamId } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

export type StreamRow = {
  readonly id: string
  readonly kind: string
  readonly cycle: string
  readonly unit: string | null
  readonly seq: number
  readonly final: number
}

/** Where a stream stands, without its state. */
export const findStream = (db: Kysely<Database>, id: string): Promise<StreamRow | undefined> =>
  db
    .selectFrom('stream')
    .select(['id', 'kind', 'cycle', 'unit', 'seq', 'final'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The state that the aggregate of this kind of stream made. */
export async function findState<State>(db: Kysely<Database>, id: string): Promise<State | undefined> {
  const row = await db.selectFrom('stream').select('state').where('id', '=', id).executeTakeFirst()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states; the caller names the kind in the id
  return row && (JSON.parse(row.state) as State)
}

/** States of many streams of one kind, by stream id. */
export async function listStates<State>(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, State>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('stream').select(['id', 'state']).where('id', 'in', ids).execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as State]))
}

/** States of all streams of one kind that belong to a unit, of whatever cycle, the newest id last. */
export async function listStatesIn<State>(
  db: Kysely<Database>,
  { kind, unit }: { readonly kind: string; readonly unit: string },
): Promise<readonly State[]> {
  const rows = await db
    .selectFrom('stream')
    .select('state')
    .where('kind', '=', kind)
    .where('unit', '=', unit)
    .orderBy('id')
    .execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return rows.map(({ state }) => JSON.parse(state) as State)
}

/** The cycle that a house lives in: the last one opened. */
export async function findCurrentCycle<State>(db: Kysely<Database>): Promise<State | undefined> {
  const row = await newestCycle(db).select('stream.state').executeTakeFirst()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return row && (JSON.parse(row.state) as State)
}

/** Id of the cycle that a house lives in; `NO_CYCLE` before the first was opened. */
export async function findCurrentCycleId(db: Kysely<Database>): Promise<string> {
  const row = await newestCycle(db).select('stream.cycle').executeTakeFirst()
  return row?.cycle ?? NO_CYCLE
}

/** The stream of the house's organisation: the one that the record has, by whatever name; else the name that it will have. */
export async function findOrganisation(db: Kysely<Database>): Promise<StreamId> {
  const row = await db
    .selectFrom('stream')
    .select('id')
    .where('id', '>=', 'organisation/')
    .where('id', '<', 'organisation0')
    .executeTakeFirst()
  return row?.id ?? HOUSE_ORGANISATION
}

const newestCycle = (db: Kysely<Database>) => cyclesByAge(db).limit(1)

const cyclesByAge = (db: Kysely<Database>) =>
  db
    .selectFrom('entry')
    .innerJoin('stream', 'stream.id', 'entry.stream')
    .where('stream.kind', '=', 'cycle')
    .where('entry.seq', '=', 1)
    .orderBy('entry.id', 'desc')

/** States of every cycle of the house, the one opened last first. */
export async function listCycles<State>(db: Kysely<Database>): Promise<readonly State[]> {
  const rows = await cyclesByAge(db).select('stream.state').execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return rows.map(({ state }) => JSON.parse(state) as State)
}
