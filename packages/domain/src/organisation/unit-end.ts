import { plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import { isContracting } from './below.ts'
import type { Organisation, Unit, UnitCode } from './organisation.ts'
import { periodOn, successorsOf, unitOn } from './units.ts'

/** From when a unit is no more, or is contracted with by another authority, and by the decision of which number. */
export type UnitEnd = {
  readonly from: LocalDate
  readonly decision: string
  /** The one unit that goes on in its place. Absent: it was split or abolished, or it goes on under another authority. */
  readonly heir?: UnitCode
}

/** As much of the organisation as is asked: a unit, and those in which it goes on. */
export type Line = Pick<Organisation, 'units' | 'successions'>

type Asked = {
  readonly day: LocalDate
  /** Whose contracts are meant. */
  readonly authority?: UnitCode | undefined
}

/** The end that is recorded of the unit as it stands on a day, or stood last before; undefined while none is in sight. */
export function endOf(line: Line, code: UnitCode, { day, authority }: Asked): UnitEnd | undefined {
  const periods = line.units[code] ?? []
  const now = periodOn(periods, day) ?? periods.findLast(({ from }) => from <= day) ?? periods[0]
  // Of a unit that has left the authority since, the end is when it did.
  const contracted = ({ from, superiors }: Unit) => from <= day && superiors.contracting === authority
  const first = authority === undefined ? now : (periods.findLast(contracted) ?? now)
  for (let place = first ? periods.indexOf(first) : 0; place < periods.length; place += 1) {
    const period = periods[place]
    if (period?.to === undefined) return undefined
    const from = plusDays(period.to, 1)
    if (period.ended) return { from, decision: period.ended.decision.number, ...heirIn(line, code, from) }
    const next = periods[place + 1]
    if (next?.from !== from) return undefined
    if (authority !== undefined && leavesAuthority(period, next, authority))
      return { from, decision: next.by?.number ?? '' }
  }
  return undefined
}

function heirIn(line: Line, code: UnitCode, day: LocalDate): Pick<UnitEnd, 'heir'> {
  const next = successorsOf(line, code).filter(({ on }) => on === day)
  const [only] = next
  return next.length === 1 && only?.kind === 'MERGE' && takesWork(line, only.to, day) ? { heir: only.to } : {}
}

const leavesAuthority = (before: Unit, after: Unit, authority: UnitCode): boolean =>
  before.superiors.contracting === authority && after.superiors.contracting !== authority

/** Whether work may be given to a unit on a day: it contracts, is there, and if its end is recorded another goes on in its place. */
export function takesWork(line: Line, code: UnitCode, day: LocalDate): boolean {
  const unit = unitOn(line, code, day)
  if (!unit || !isContracting(unit)) return false
  const end = endOf(line, code, { day, authority: unit.superiors.contracting })
  return end === undefined || end.heir !== undefined
}
