import { fold, type LocalDate } from '@khoan-viec/domain/core'
import type { Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import { containing, type Paging } from '../paging/index.ts'
import type { Database, UnitTable } from '../schema/index.ts'
import { unitsAsOn } from './units-as-on.ts'

export type UnitRecord = Selectable<UnitTable>
export type UnitColumn = 'name_fold' | 'code' | 'kind' | 'tasks' | 'red'

export type UnitFilter = {
  /** Left out: every unit. */
  readonly codes?: readonly string[] | undefined
  readonly text?: string | undefined
  readonly group?: string | undefined
  readonly kinds?: readonly string[] | undefined
  /** Units that this one contracts with. */
  readonly superior?: string | undefined
  /** Those that are there on this day, as they stand on it. */
  readonly on: LocalDate
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

/** The unit as it stands on a day; one that is no more as it stood last, one still to come as it will begin. */
export const findUnit = (db: Kysely<Database>, code: string, on: LocalDate): Promise<UnitRecord | undefined> =>
  unitsAsOn(db, on).where('unit.code', '=', code).executeTakeFirst()

/** Names of all units there ever were, by code, as they stand on a day. */
export async function listUnitNames(db: Kysely<Database>, on: LocalDate): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('unit')
    .select(['code', 'name', 'valid_from'])
    .orderBy('code')
    .orderBy('valid_from')
    .execute()
  const names = new Map<string, string>()
  // Of each code the last period begun by that day, or its first: all are wanted, so one pass over all is the shortest way.
  for (const { code, name, valid_from } of rows) if (valid_from <= on || !names.has(code)) names.set(code, name)
  return names
}

function selectUnits(db: Kysely<Database>, { codes, text, group, kinds, superior, on }: UnitFilter) {
  return db
    .selectFrom('unit')
    .$if(codes !== undefined, (query) => query.where('unit.code', 'in', codes?.length ? codes : ['']))
    .$if(Boolean(text), (query) =>
      query.where((is) =>
        is.or([is('unit.name_fold', 'like', containing(fold(text ?? ''))), is('unit.code', '=', text ?? '')]),
      ),
    )
    .$if(group !== undefined, (query) => query.where('unit.grp', '=', group ?? ''))
    .$if(kinds !== undefined, (query) => query.where('unit.kind', 'in', kinds?.length ? kinds : ['']))
    .$if(superior !== undefined, (query) => query.where('unit.superior_contracting', '=', superior ?? ''))
    .where('unit.valid_from', '<=', on)
    .where((is) => is.or([is('unit.valid_to', 'is', null), is('unit.valid_to', '>=', on)]))
}
