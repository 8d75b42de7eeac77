import type { LocalDate } from '../core/index.ts'
import {
  superiorFunctions,
  type Organisation,
  type SuperiorFunction,
  type Unit,
  type UnitCode,
} from './organisation.ts'
import { unitOn } from './units.ts'

type Units = Organisation['units']

/** A unit that comes to stand above itself in some function on some day from `since` on, if there is one among these. */
export function findCycle(
  units: Units,
  codes: Iterable<UnitCode>,
  since: LocalDate,
): { readonly unit: UnitCode; readonly function: SuperiorFunction; readonly day: LocalDate } | undefined {
  const days = daysOfChange(units, since)
  for (const unit of codes)
    for (const day of days)
      for (const by of superiorFunctions)
        if (isAboveItself(units, unit, { by, day })) return { unit, function: by, day }
  return undefined
}

/** That day, and every later one on which some unit begins to stand otherwise. */
function daysOfChange(units: Units, since: LocalDate): readonly LocalDate[] {
  const days = new Set([since])
  for (const periods of Object.values(units)) for (const { from } of periods) if (from > since) days.add(from)
  return [...days].toSorted()
}

function isAboveItself(
  units: Units,
  code: UnitCode,
  { by, day }: { readonly by: SuperiorFunction; readonly day: LocalDate },
): boolean {
  const seen = new Set<UnitCode>()
  for (
    let superior = unitOn({ units }, code, day)?.superiors[by];
    superior !== undefined;
    superior = unitOn({ units }, superior, day)?.superiors[by]
  ) {
    if (superior === code) return true
    if (seen.has(superior)) return false
    seen.add(superior)
  }
  return false
}

/** The superior in this list that does not last as long as the unit that stands under it. */
export function findShortSuperior(units: Units, unit: Unit, day: LocalDate): SuperiorFunction | undefined {
  return superiorFunctions.find((by) => {
    const superior = unit.superiors[by]
    if (superior === undefined) return false
    if (!unitOn({ units }, superior, day)) return true
    const last = units[superior]?.at(-1)?.to
    return last !== undefined && (unit.to === undefined || last < unit.to)
  })
}
