import type { Clock } from '@khoan-viec/domain/clock'
import type { LocalDate } from '@khoan-viec/domain/core'
import { blankFacts, type Cycle, type CycleFacts } from '@khoan-viec/domain/cycle'
import { periodOn, type Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { tenureOf } from './tenure-row.ts'
import { unitOf } from './unit-row.ts'

/** What a stream must know of its cycle whatever the day: of its unit every period. */
export type LastingFacts = Omit<CycleFacts, 'unit'> & { readonly periods: readonly Unit[] }

/** What a stream of this unit must know of its cycle. Before the cycle opens there is nothing to know, and every window is shut. */
export async function loadLastingFacts(
  db: Kysely<Database>,
  cycle: string,
  unit: string | undefined,
): Promise<LastingFacts> {
  const row = await db.selectFrom('stream').select('state').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  if (!row) return { ...blankFacts(cycle), periods: [] }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  const opened = JSON.parse(row.state) as Cycle
  const common = { cycle: termsOf(opened), calendar: opened.calendar, officials: await tenuresIn(db, opened.authority) }
  if (unit === undefined) return { ...common, tenures: [], periods: [] }
  const periods = await db.selectFrom('unit').selectAll().where('code', '=', unit).orderBy('valid_from').execute()
  return { ...common, tenures: await tenuresIn(db, unit), periods: periods.map(unitOf) }
}

/** The facts of a day: the unit as it stands on it; without a unit when it is not there then. */
export function factsOn({ periods, ...facts }: LastingFacts, day: LocalDate): CycleFacts {
  const unit = periodOn(periods, day)
  return unit ? { ...facts, unit } : facts
}

/** The facts of a stream of this unit on a day. */
export const loadFacts = async (
  db: Kysely<Database>,
  { cycle, unit }: { readonly cycle: string; readonly unit?: string | undefined },
  day: LocalDate,
): Promise<CycleFacts> => factsOn(await loadLastingFacts(db, cycle, unit), day)

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
