import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

type Row = {
  readonly origin: string | null
  readonly unit: string
  readonly status: string
  readonly goes_to: string | null
}

/**
 * Of each task the units in which its work has gone on since, through one task after another, and those it is on its way to from
 * the last. As long as the chain, however many tasks there are.
 */
export async function listOnward(
  db: Kysely<Database>,
  tasks: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (tasks.length === 0) return new Map()
  const rows: readonly Row[] = await db
    .withRecursive('onward', (cte) =>
      cte
        .selectFrom('task')
        .select(['continues as origin', 'id', 'unit', 'status', 'goes_to'])
        .where('continues', 'in', tasks)
        // Each step once, so that a chain that came back to itself would end.
        .union(
          cte
            .selectFrom('task')
            .innerJoin('onward', 'onward.id', 'task.continues')
            .select(['onward.origin', 'task.id', 'task.unit', 'task.status', 'task.goes_to']),
        ),
    )
    .selectFrom('onward')
    .select(['origin', 'unit', 'status', 'goes_to'])
    .execute()
  const units = new Map<string, Set<string>>()
  for (const { origin, unit, status, goes_to: to } of rows) {
    const known = units.get(origin ?? '') ?? new Set()
    units.set(origin ?? '', known.add(unit))
    if (status === 'SETTLED') for (const each of to?.trim().split(' ') ?? []) known.add(each)
  }
  return new Map([...units].map(([task, known]) => [task, [...known].toSorted()]))
}

/** The same of one task, whether there is such a task or not. */
export const findOnward = async (db: Kysely<Database>, task: string): Promise<readonly string[]> =>
  (await listOnward(db, [task])).get(task) ?? []

/** Tasks whose work has come to these units, or is on its way to them, from others and from those before these. */
export async function listOrigins(db: Kysely<Database>, units: readonly string[]): Promise<readonly string[]> {
  if (units.length === 0) return []
  const rows = await db
    .withRecursive('origin', (cte) =>
      cte
        .selectFrom('task')
        .select('continues as id')
        .where('unit', 'in', units)
        .union(
          cte
            .selectFrom('task')
            .select('id')
            .where('status', '=', 'SETTLED')
            .where((is) => is.or(units.map((unit) => is('goes_to', 'like', `% ${unit} %`)))),
        )
        .union(cte.selectFrom('task').innerJoin('origin', 'origin.id', 'task.id').select('task.continues as id')),
    )
    .selectFrom('origin')
    .select('id')
    .where('id', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}
