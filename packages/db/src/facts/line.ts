import type { Line, Succession, Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { successionOf } from './succession-row.ts'
import { unitOf } from './unit-row.ts'

export const noLine: Line = { units: {}, successions: [] }

/** A unit with every period of it, and those in which it goes on, over however many decisions. */
export async function loadLine(db: Kysely<Database>, first: string): Promise<Line> {
  const units: Record<string, readonly Unit[]> = {}
  const successions: Succession[] = []
  for (const codes = [first]; codes.length > 0;) {
    const code = codes.shift() ?? ''
    const rows = await db.selectFrom('unit').selectAll().where('code', '=', code).orderBy('valid_from').execute()
    units[code] = rows.map(unitOf)
    if (rows.every(({ ended_by: by }) => by === null)) continue
    const next = await db
      .selectFrom('succession')
      .selectAll()
      .where('code_from', '=', code)
      .orderBy('on_day')
      .orderBy('code_to')
      .execute()
    successions.push(...next.map(successionOf))
    for (const { code_to: to } of next) if (!(to in units) && !codes.includes(to)) codes.push(to)
  }
  return { units, successions }
}
