import type { Mandate } from '@khoan-viec/domain/organisation'
import type { Kysely, Selectable } from 'kysely'
import { tenureOf } from '../facts/index.ts'
import type { Database, DelegationTable } from '../schema/index.ts'
import { delegationOf } from './delegation-row.ts'

/** Every delegation ever given to a person, the earliest first. */
export async function listMandatesOf(db: Kysely<Database>, person: string): Promise<readonly Mandate[]> {
  const rows = await db
    .selectFrom('delegation')
    .selectAll()
    .where('delegate', '=', person)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return await withTenures(db, rows)
}

/** Those from posts of these units, or of all, and those given by or to a person: the latest first. */
export async function listDelegations(
  db: Kysely<Database>,
  {
    units,
    person,
    most,
  }: { readonly units: 'ALL' | readonly string[]; readonly person?: string; readonly most: number },
): Promise<readonly Mandate[]> {
  const rows = await db
    .selectFrom('delegation')
    .selectAll('delegation')
    .where((is) =>
      is.or([
        units === 'ALL' ? is.lit(true) : units.length > 0 ? is('delegation.unit', 'in', units) : is.lit(false),
        ...(person === undefined
          ? []
          : [
              is('delegate', '=', person),
              is('tenure', 'in', (sub) => sub.selectFrom('tenure').select('id').where('person', '=', person)),
            ]),
      ]),
    )
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return await withTenures(db, rows)
}

async function withTenures(
  db: Kysely<Database>,
  rows: readonly Selectable<DelegationTable>[],
): Promise<readonly Mandate[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map(({ tenure }) => tenure))]
  const tenures = await db.selectFrom('tenure').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(tenures.map((row) => [row.id, tenureOf(row)]))
  return rows.flatMap((row) => {
    const tenure = byId.get(row.tenure)
    return tenure ? [{ ...delegationOf(row), tenure }] : []
  })
}
