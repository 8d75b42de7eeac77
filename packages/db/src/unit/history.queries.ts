import type { Decision, Succession, Unit } from '@khoan-viec/domain/organisation'
import type { Kysely, Selectable } from 'kysely'
import { unitOf } from '../facts/index.ts'
import type { Database, SuccessionTable } from '../schema/index.ts'

/** Every period of these units, the earliest first. */
export async function listPeriods(db: Kysely<Database>, codes: readonly string[]): Promise<readonly Unit[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('code')
    .orderBy('valid_from')
    .execute()
  return rows.map(unitOf)
}

/** Every period of every unit there ever was, by code, the earliest first. */
export async function listAllPeriods(db: Kysely<Database>): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('unit').selectAll().orderBy('code').orderBy('valid_from').execute()
  return rows.map(unitOf)
}

/** Which units the unit comes from and goes on in, the earliest first. */
export async function listSuccessions(db: Kysely<Database>, code: string): Promise<readonly Succession[]> {
  const rows = await db
    .selectFrom('succession')
    .selectAll()
    .where((is) => is.or([is('code_from', '=', code), is('code_to', '=', code)]))
    .orderBy('on_day')
    .orderBy('code_from')
    .orderBy('code_to')
    .execute()
  return rows.map(successionOf)
}

const successionOf = (row: Selectable<SuccessionTable>): Succession => ({
  from: row.code_from,
  to: row.code_to,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  kind: row.kind as Succession['kind'],
  on: row.on_day,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  decision: JSON.parse(row.decision) as Decision,
})
