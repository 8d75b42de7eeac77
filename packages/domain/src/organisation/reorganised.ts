import { plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { Organisation, Reorganisation, Succession, Tenure, Unit, UnitChange, UnitCode } from './organisation.ts'
import { periodOn } from './units.ts'

/**
 * The organisation after a decision that may be made. Of no day before its date anything changes: periods are cut there and
 * go on otherwise, or end.
 */
export function reorganised(state: Organisation, reorganisation: Reorganisation): Organisation {
  const { decision, from, changes } = reorganisation
  const units: Record<UnitCode, readonly Unit[]> = { ...state.units }
  for (const change of changes)
    for (const [code, periods] of changedPeriods(units, change, { decision, from })) units[code] = periods
  const ended = new Set(changes.flatMap(endedBy))
  const eve = plusDays(from, -1)
  return {
    ...state,
    units,
    tenures: state.tenures.map((tenure) => (ended.has(tenure.unit) ? endedOn(tenure, eve) : tenure)),
    successions: [...state.successions, ...successionsBy(reorganisation)],
    reorganisations: [...state.reorganisations, reorganisation],
  }
}

/** Units that are no more from the date on. */
export function endedBy(change: UnitChange): readonly UnitCode[] {
  switch (change.type) {
    case 'MERGE':
      return change.units
    case 'SPLIT':
      return change.goesOn ? [] : [change.code]
    case 'ABOLISH':
      return [change.code]
    case 'CREATE':
    case 'RENAME':
    case 'TRANSFER':
      return []
  }
}

type By = Pick<Reorganisation, 'decision' | 'from'>
type Changed = readonly [UnitCode, readonly Unit[]]

function changedPeriods(units: Organisation['units'], change: UnitChange, by: By): readonly Changed[] {
  const cut = (code: UnitCode, other: Partial<Unit>): Changed => [code, cutPeriods(units[code] ?? [], other, by)]
  const end = (code: UnitCode, reason?: string): Changed => [code, endPeriods(units[code] ?? [], by, reason)]
  switch (change.type) {
    case 'CREATE': {
      const { code } = change.unit
      return [[code, [...(units[code] ?? []), { ...change.unit, from: by.from, by: by.decision }]]]
    }
    case 'RENAME': {
      const { type: _, code, ...other } = change
      return [cut(code, other)]
    }
    case 'TRANSFER':
      return change.codes.map((code) => cut(code, { superiors: change.superiors }))
    case 'MERGE':
      return change.units.map((code) => end(code))
    case 'SPLIT':
      return change.goesOn ? [] : [end(change.code)]
    case 'ABOLISH':
      return [end(change.code, change.reason)]
  }
}

function cutPeriods(periods: readonly Unit[], other: Partial<Unit>, { decision, from }: By): readonly Unit[] {
  const living = periodOn(periods, from)
  return periods.flatMap((period) => {
    if (period !== living) return [period]
    const { ended: _, ...before } = period
    return [
      { ...before, to: plusDays(from, -1) },
      { ...period, ...other, from, by: decision },
    ]
  })
}

function endPeriods(periods: readonly Unit[], { decision, from }: By, reason: string | undefined): readonly Unit[] {
  const living = periodOn(periods, from)
  const ended = { decision, ...(reason === undefined ? {} : { reason }) }
  return periods.map((period) => (period === living ? { ...period, to: plusDays(from, -1), ended } : period))
}

/** Which units go on in which others by a decision. */
export const successionsBy = ({ decision, from, changes }: Reorganisation): readonly Succession[] =>
  changes.flatMap((change) => successionsOf(change, { decision, from }))

const endedOn = (tenure: Tenure, last: LocalDate): Tenure =>
  tenure.to === undefined || tenure.to > last ? { ...tenure, to: last } : tenure

function successionsOf(change: UnitChange, { decision, from: on }: By): readonly Succession[] {
  if (change.type === 'MERGE')
    return change.units.map((from) => ({ from, to: change.into, kind: 'MERGE', on, decision }))
  if (change.type === 'SPLIT') return change.into.map((to) => ({ from: change.code, to, kind: 'SPLIT', on, decision }))
  return []
}
