import type { Succession, Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { successionOf, unitOf } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'

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
