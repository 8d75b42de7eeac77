import type { Clock } from '@khoan-viec/domain/clock'
import { blankFacts, type Cycle, type CycleFacts } from '@khoan-viec/domain/cycle'
import type { Unit, UnitKind } from '@khoan-viec/domain/organisation'
import type { Kysely, Selectable } from 'kysely'
import type { Database, UnitTable } from '../schema/index.ts'
import { tenureOf } from './tenure-row.ts'

/** What a stream of this unit must know of its cycle. Before the cycle opens there is nothing to know, and every window is shut. */
export async function loadFacts(db: Kysely<Database>, cycle: string, unit: string | undefined): Promise<CycleFacts> {
  const row = await db.selectFrom('stream').select('state').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  if (!row) return blankFacts(cycle)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  const opened = JSON.parse(row.state) as Cycle
  const officials = await tenuresIn(db, opened.authority)
  if (unit === undefined) return { cycle: termsOf(opened), calendar: opened.calendar, officials, tenures: [] }

  const found = await db.selectFrom('unit').selectAll().where('code', '=', unit).executeTakeFirst()
  return {
    cycle: termsOf(opened),
    calendar: opened.calendar,
    officials,
    tenures: await tenuresIn(db, unit),
    ...(found ? { unit: unitOf(found) } : {}),
  }
}

/** The clock that the record last heard of; a cycle not yet opened lives in real time. */
export async function loadClock(db: Kysely<Database>, cycle: string): Promise<Clock> {
  const row = await db.selectFrom('clock').select('body').where('cycle', '=', cycle).executeTakeFirst()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes clocks
  return row ? (JSON.parse(row.body) as Clock) : { kind: 'real', version: 0 }
}

async function tenuresIn(db: Kysely<Database>, unit: string) {
  const rows = await db.selectFrom('tenure').selectAll().where('unit', '=', unit).orderBy('id').execute()
  return rows.map(tenureOf)
}

function termsOf(cycle: Cycle): CycleFacts['cycle'] {
  const {
    id,
    name,
    year,
    authority,
    period,
    side,
    overlays,
    settings,
    orientation,
    symbol,
    limits,
    quorum,
    rehearsal,
  } = cycle
  return { id, name, year, authority, period, side, overlays, settings, orientation, symbol, limits, quorum, rehearsal }
}

const unitOf = (row: Selectable<UnitTable>): Unit => ({
  code: row.code,
  name: row.name,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  kind: row.kind as UnitKind,
  collective: row.collective,
  group: row.grp,
  from: row.valid_from,
  ...(row.superior === null ? {} : { superior: row.superior }),
  ...(row.valid_to === null ? {} : { to: row.valid_to }),
})
