import type { LocalDate } from '../core/index.ts'
import type { Organisation, UnitCode } from './organisation.ts'
import { successorsOf, unitOn } from './units.ts'

/** Who goes on in place of a unit, and the number of the decision that made it so; without one the unit itself. */
export type Heir = { readonly unit: UnitCode; readonly decision?: string }

/**
 * The unit that goes on in place of one on a day: itself while it stands, else what it was merged into, over however many
 * mergers. Undefined where it was split or abolished, for then only a decision on each thing can say who goes on with it.
 */
export function heirOn(
  organisation: Pick<Organisation, 'units' | 'successions'>,
  code: UnitCode,
  day: LocalDate,
): Heir | undefined {
  const passed = new Set<UnitCode>()
  let heir: Heir = { unit: code }
  while (!unitOn(organisation, heir.unit, day)) {
    passed.add(heir.unit)
    const last = successorsOf(organisation, heir.unit)
      .filter(({ on }) => on <= day)
      .at(-1)
    if (last?.kind !== 'MERGE' || passed.has(last.to)) return undefined
    heir = { unit: last.to, decision: last.decision.number }
  }
  return heir
}
