import type { SuperiorFunction, Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { unitOf } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'

type Asked = { readonly by: SuperiorFunction; readonly on: string }

/** Units directly under one in a function on a day, by name, each with how many stand under it; those under nobody, without `under`. */
export async function listUnder(
  db: Kysely<Database>,
  { under, by, on }: Asked & { readonly under?: string | undefined },
  most: number,
): Promise<readonly { readonly unit: Unit; readonly under: number }[]> {
  const above = `superior_${by}` as const
  const rows = await db
    .selectFrom('unit')
    .selectAll('unit')
    .select((is) =>
      is
        .selectFrom('unit as below')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef(`below.${above}`, '=', 'unit.code')
        .where('below.valid_from', '<=', on)
        .where((of) => of.or([of('below.valid_to', 'is', null), of('below.valid_to', '>=', on)]))
        .as('under'),
    )
    .where(`unit.${above}`, under === undefined ? 'is' : '=', under ?? null)
    .where('unit.valid_from', '<=', on)
    .where((is) => is.or([is('unit.valid_to', 'is', null), is('unit.valid_to', '>=', on)]))
    .orderBy('unit.name_fold')
    .orderBy('unit.code')
    .limit(most)
    .execute()
  return rows.map((row) => ({ unit: unitOf(row), under: Number(row.under) }))
}

/** Deeper than any tree of ours; a circle is refused before it is recorded. */
const DEPTH_MOST = 10

/** Names of those above each of these units, the highest first. */
export async function listPaths(
  db: Kysely<Database>,
  units: readonly Unit[],
  { by, on }: Asked,
): Promise<ReadonlyMap<string, readonly Unit[]>> {
  const known = new Map(units.map((unit) => [unit.code, unit]))
  for (let depth = 0, wanted = above([...known.values()]); depth < DEPTH_MOST && wanted.length > 0; depth++) {
    const rows = await db
      .selectFrom('unit')
      .selectAll()
      .where('code', 'in', wanted)
      .where('valid_from', '<=', on)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', on)]))
      .execute()
    for (const row of rows) known.set(row.code, unitOf(row))
    wanted = above(rows.map(unitOf))
  }
  return new Map(units.map((unit) => [unit.code, pathTo(unit)]))

  function above(of: readonly Unit[]): readonly string[] {
    return [...new Set(of.flatMap(({ superiors }) => superiors[by] ?? []))].filter((code) => !known.has(code))
  }

  function pathTo(unit: Unit): readonly Unit[] {
    const path: Unit[] = []
    for (
      let up = known.get(unit.superiors[by] ?? '');
      up && path.length < DEPTH_MOST;
      up = known.get(up.superiors[by] ?? '')
    )
      path.unshift(up)
    return path
  }
}
