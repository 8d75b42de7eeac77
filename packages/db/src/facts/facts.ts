import type { Clock } from '@khoan-viec/domain/clock'
import type { LocalDate } from '@khoan-viec/domain/core'
import { blankFacts, type Cycle, type CycleFacts } from '@khoan-viec/domain/cycle'
import { endOf, type Line, periodOn, type Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { loadLine, noLine } from './line.ts'
import { tenureOf } from './tenure-row.ts'

/** What a stream must know of its cycle whatever the day: of its unit every period, and those in which it goes on. */
export type LastingFacts = Omit<CycleFacts, 'unit' | 'ends'> & {
  readonly periods: readonly Unit[]
  readonly line: Line
}

/** What a stream of this unit must know of its cycle. Before the cycle opens there is nothing to know, and every window is shut. */
export async function loadLastingFacts(
  db: Kysely<Database>,
  cycle: string,
  unit: string | undefined,
): Promise<LastingFacts> {
  const row = await db.selectFrom('stream').select('state').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  if (!row) return { ...blankFacts(cycle), periods: [], line: noLine }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  const opened = JSON.parse(row.state) as Cycle
  const common = { cycle: termsOf(opened), calendar: opened.calendar, officials: await tenuresIn(db, opened.authority) }
  if (unit === undefined) return { ...common, tenures: [], periods: [], line: noLine }
  const line = await loadLine(db, unit)
  return { ...common, tenures: await tenuresIn(db, unit), periods: line.units[unit] ?? [], line }
}

/** The facts of a day: the unit as it stands on it, without one when it is not there then, and its end if that is recorded. */
export function factsOn({ periods, line, ...facts }: LastingFacts, day: LocalDate): CycleFacts {
  const unit = periodOn(periods, day)
  const code = periods[0]?.code
  const ends = code === undefined ? undefined : endOf(line, code, { day, authority: facts.cycle.authority })
  return { ...facts, ...(unit ? { unit } : {}), ...(ends ? { ends } : {}) }
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
