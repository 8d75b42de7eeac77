import { fold } from '@khoan-viec/domain/core'
import type { Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import { containing, type Paging } from '../paging/index.ts'
import type { Database, UnitTable } from '../schema/index.ts'

export type UnitRecord = Selectable<UnitTable>
export type UnitColumn = 'name_fold' | 'code' | 'kind' | 'tasks' | 'red'

export type UnitFilter = {
  /** Left out: every unit. */
  readonly codes?: readonly string[] | undefined
  readonly text?: string | undefined
  readonly group?: string | undefined
  readonly kind?: string | undefined
  /** Units directly under this one. */
  readonly superior?: string | undefined
  /** Valid on this day. */
  readonly on?: string | undefined
  /** Whose tasks are counted; absent: those of every cycle. */
  readonly cycle?: string | undefined
}

export async function listUnits(
  db: Kysely<Database>,
  filter: UnitFilter,
  paging: Paging<UnitColumn>,
): Promise<{ readonly rows: readonly UnitRecord[]; readonly total: number }> {
  const chosen = selectUnits(db, filter)
  const direction = paging.descending ? 'desc' : 'asc'
  const own =
    filter.cycle === undefined
      ? sql`task.unit = unit.code`
      : sql`task.unit = unit.code and task.cycle = ${filter.cycle}`
  const counted = sql<number>`(select count(*) from task where ${own})`
  const red = sql<number>`(select count(*) from task where ${own} and task.light = 'RED')`
  const order =
    paging.column === 'tasks' ? counted : paging.column === 'red' ? red : sql.ref<string>(`unit.${paging.column}`)
  const rows = await chosen
    .selectAll('unit')
    .orderBy(order, direction)
    .orderBy('unit.code')
    .limit(paging.size)
    .offset((paging.page - 1) * paging.size)
    .execute()
  const { total } = await chosen.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

export const findUnit = (db: Kysely<Database>, code: string): Promise<UnitRecord | undefined> =>
  db.selectFrom('unit').selectAll().where('code', '=', code).executeTakeFirst()

/** Every unit there ever was, by code. */
export const listAllUnits = (db: Kysely<Database>): Promise<readonly UnitRecord[]> =>
  db.selectFrom('unit').selectAll().orderBy('code').execute()

/** Names of all units, by code. */
export async function listUnitNames(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('unit').select(['code', 'name']).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

function selectUnits(db: Kysely<Database>, { codes, text, group, kind, superior, on }: UnitFilter) {
  return db
    .selectFrom('unit')
    .$if(codes !== undefined, (query) => query.where('unit.code', 'in', codes?.length ? codes : ['']))
    .$if(Boolean(text), (query) =>
      query.where((is) =>
        is.or([is('unit.name_fold', 'like', containing(fold(text ?? ''))), is('unit.code', '=', text ?? '')]),
      ),
    )
    .$if(group !== undefined, (query) => query.where('unit.grp', '=', group ?? ''))
    .$if(kind !== undefined, (query) => query.where('unit.kind', '=', kind ?? ''))
    .$if(superior !== undefined, (query) => query.where('unit.superior', '=', superior ?? ''))
    .$if(on !== undefined, (query) =>
      query
        .where('unit.valid_from', '<=', on ?? '')
        .where((is) => is.or([is('unit.valid_to', 'is', null), is('unit.valid_to', '>=', on ?? '')])),
    )
}
