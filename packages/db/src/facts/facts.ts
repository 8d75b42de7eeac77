import { plusDays } from '@khoan-viec/domain/calendar'
import type { Clock } from '@khoan-viec/domain/clock'
import type { LocalDate } from '@khoan-viec/domain/core'
import { blankFacts, type Cycle, type CycleFacts } from '@khoan-viec/domain/cycle'
import { type AuthorityFrom, authorityOn, endOf, type Line, periodOn, type Unit } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { loadAuthorities } from './authorities.ts'
import { loadLine, noLine } from './line.ts'
import { tenureOf } from './tenure-row.ts'

/** What a stream must know of its cycle whatever the day: who keeps it when; of its unit every period, and those in which it goes on. */
export type LastingFacts = Omit<CycleFacts, 'unit' | 'ends' | 'until'> & {
  readonly periods: readonly Unit[]
  readonly line: Line
  readonly authorities: readonly AuthorityFrom[]
}

/** What a stream of this unit must know of its cycle. Before the cycle opens there is nothing to know, and every window is shut. */
export async function loadLastingFacts(
  db: Kysely<Database>,
  cycle: string,
  unit: string | undefined,
): Promise<LastingFacts> {
  const row = await db.selectFrom('stream').select('state').where('id', '=', `cycle/${cycle}`).executeTakeFirst()
  if (!row) return { ...blankFacts(cycle), periods: [], line: noLine, authorities: [] }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection writes states
  const opened = JSON.parse(row.state) as Cycle
  const authorities = await loadAuthorities(db, opened.authority)
  const officials = await Promise.all(authorities.map(({ unit: authority }) => tenuresIn(db, authority)))
  const common = { cycle: termsOf(opened), calendar: opened.calendar, officials: officials.flat(), authorities }
  if (unit === undefined) return { ...common, tenures: [], periods: [], line: noLine }
  const line = await loadLine(db, unit)
  return { ...common, tenures: await tenuresIn(db, unit), periods: line.units[unit] ?? [], line }
}

/** The facts of a day: whoever keeps the cycle on it; the unit as it stands, without one when it is not there, and its end if that is recorded. */
export function factsOn({ periods, line, authorities, ...facts }: LastingFacts, day: LocalDate): CycleFacts {
  const unit = periodOn(periods, day)
  const code = periods[0]?.code
  const ends = code === undefined ? undefined : endOf(line, code, { day, authority: facts.cycle.authority })
  return { ...facts, ...keptOn(facts, authorities, day), ...(unit ? { unit } : {}), ...(ends ? { ends } : {}) }
}

function keptOn(
  { cycle, officials }: Pick<CycleFacts, 'cycle' | 'officials'>,
  authorities: readonly AuthorityFrom[],
  day: LocalDate,
): Partial<CycleFacts> {
  if (authorities.length < 2) return {}
  const authority = authorityOn(authorities, day)
  const next = authorities.find(({ from }) => from > day)
  return {
    cycle: { ...cycle, authority },
    officials: officials.filter(({ unit }) => unit === authority),
    ...(next ? { until: plusDays(next.from, -1) } : {}),
  }
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
