import { fold, type LocalDate } from '@khoan-viec/domain/core'
import type { Kysely, Selectable } from 'kysely'
import { containing, type Paging } from '../paging/index.ts'
import type { Database, TaskTable } from '../schema/index.ts'
import { unitsAsOn } from '../unit/units-as-on.ts'
import { inScope, type Scope } from './scope.ts'

export type TaskRecord = Selectable<TaskTable> & { readonly unit_name: string }

export type TaskFilter = {
  readonly scope: Scope
  /** Of this cycle alone. */
  readonly cycle?: string | undefined
  /** Units are named as they stand on this day. */
  readonly on: LocalDate
  readonly text?: string | undefined
  readonly unit?: string | undefined
  readonly units?: readonly string[] | undefined
  /** Those that this unit has taken over from others, as they were there. */
  readonly takenOverBy?: string | undefined
  readonly meeting?: string | undefined
  readonly status?: readonly string[] | undefined
  readonly light?: readonly string[] | undefined
  readonly origin?: string | undefined
  readonly category?: string | undefined
  readonly field?: string | undefined
  readonly dueBefore?: string | undefined
}

export type TaskColumn =
  | 'title_fold'
  | 'unit_fold'
  | 'deadline'
  | 'status'
  | 'light'
  | 'progress'
  | 'updated_at'
  | 'submitted_at'

/** One page of the tasks within the scope, and how many there are in all pages. */
export async function listTasks(
  db: Kysely<Database>,
  filter: TaskFilter,
  paging: Paging<TaskColumn>,
): Promise<{ readonly rows: readonly TaskRecord[]; readonly total: number }> {
  const chosen = selectTasks(db, filter)
  const column = paging.column === 'unit_fold' ? 'unit.name_fold' : (`task.${paging.column}` as const)
  const rows = await chosen
    .selectAll('task')
    .select('unit.name as unit_name')
    .orderBy(column, paging.descending ? 'desc' : 'asc')
    .orderBy('task.id')
    .limit(paging.size)
    .offset((paging.page - 1) * paging.size)
    .execute()
  const { total } = await chosen.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Tasks by light within the scope. */
export async function countLights(
  db: Kysely<Database>,
  filter: TaskFilter,
): Promise<readonly { unit: string; light: string; tasks: number }[]> {
  return await selectTasks(db, filter)
    .select((is) => ['task.unit', 'task.light', is.fn.countAll<number>().as('tasks')])
    .groupBy(['task.unit', 'task.light'])
    .execute()
}

export const findTask = (db: Kysely<Database>, id: string, on: LocalDate): Promise<TaskRecord | undefined> =>
  db
    .selectFrom('task')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'task.unit')
    .selectAll('task')
    .select('unit.name as unit_name')
    .where('task.id', '=', id)
    .executeTakeFirst()

/** Tasks by id, in the order asked for. */
export async function listTasksById(
  db: Kysely<Database>,
  ids: readonly string[],
  on: LocalDate,
): Promise<readonly TaskRecord[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('task')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'task.unit')
    .selectAll('task')
    .select('unit.name as unit_name')
    .where('task.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The tasks that go on from one, in the order of their names. */
export const listSuccessors = (db: Kysely<Database>, task: string, on: LocalDate): Promise<readonly TaskRecord[]> =>
  db
    .selectFrom('task')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'task.unit')
    .selectAll('task')
    .select('unit.name as unit_name')
    .where('task.continues', '=', task)
    .orderBy('task.id')
    .execute()

/** Ids of tasks of closed cycles that no task goes on from. */
export async function listUncontinued(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('task')
    .innerJoin('stream', 'stream.cycle', 'task.cycle')
    .leftJoin('task as next', 'next.continues', 'task.id')
    .select('task.id')
    .where('stream.kind', '=', 'cycle')
    .where('stream.final', '=', 1)
    .where('next.id', 'is', null)
    .orderBy('task.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Titles of every task, for the search of similar ones. */
export const listTitles = (db: Kysely<Database>, on: LocalDate) =>
  db
    .selectFrom('task')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'task.unit')
    .select([
      'task.id',
      'task.title',
      'task.title_fold',
      'task.unit',
      'unit.name as unit_name',
      'task.cycle',
      'task.status',
    ])
    .orderBy('task.id')
    .execute()

function selectTasks(db: Kysely<Database>, filter: TaskFilter) {
  const {
    scope,
    cycle,
    on,
    text,
    unit,
    units,
    takenOverBy,
    meeting,
    status,
    light,
    origin,
    category,
    field,
    dueBefore,
  } = filter
  return db
    .selectFrom('task')
    .innerJoin(unitsAsOn(db, on).as('unit'), 'unit.code', 'task.unit')
    .where((is) => inScope(is, scope))
    .$if(Boolean(text), (query) =>
      query.where((is) =>
        is.or([
          is('task.title_fold', 'like', containing(fold(text ?? ''))),
          is('unit.name_fold', 'like', containing(fold(text ?? ''))),
        ]),
      ),
    )
    .$if(cycle !== undefined, (query) => query.where('task.cycle', '=', cycle ?? ''))
    .$if(unit !== undefined, (query) => query.where('task.unit', '=', unit ?? ''))
    .$if(units !== undefined, (query) => query.where('task.unit', 'in', units?.length ? units : ['']))
    .$if(takenOverBy !== undefined, (query) =>
      query.where('task.status', '=', 'SETTLED').where('task.goes_to', 'like', `% ${takenOverBy} %`),
    )
    .$if(meeting !== undefined, (query) => query.where('task.meeting', '=', meeting ?? ''))
    .$if(Boolean(status?.length), (query) => query.where('task.status', 'in', status ?? []))
    .$if(Boolean(light?.length), (query) => query.where('task.light', 'in', light ?? []))
    .$if(origin !== undefined, (query) => query.where('task.origin', '=', origin ?? ''))
    .$if(category !== undefined, (query) => query.where('task.category', '=', category ?? ''))
    .$if(field !== undefined, (query) => query.where('task.field', '=', field ?? ''))
    .$if(dueBefore !== undefined, (query) => query.where('task.deadline', '<', dueBefore ?? ''))
}
