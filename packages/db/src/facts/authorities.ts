import { authoritiesOf, type AuthorityFrom, type Succession, type Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { successionOf } from './succession-row.ts'
import { unitOf } from './unit-row.ts'

/** Everybody who keeps the years of an authority, one after another: itself, and who went on in its place. */
export async function loadAuthorities(db: Kysely<Database>, first: string): Promise<readonly AuthorityFrom[]> {
  const units: Record<string, readonly Unit[]> = {}
  const successions: Succession[] = []
  for (;;) {
    const authorities = authoritiesOf({ units, successions }, first)
    const code = authorities.at(-1)?.unit ?? first
    if (code in units) return authorities
    const rows = await db.selectFrom('unit').selectAll().where('code', '=', code).orderBy('valid_from').execute()
    units[code] = rows.map(unitOf)
    if (rows.every(({ ended_by: by }) => by === null)) return authorities
    const next = await db.selectFrom('succession').selectAll().where('code_from', '=', code).execute()
    successions.push(...next.map(successionOf))
  }
}
