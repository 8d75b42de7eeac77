import { plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { Organisation, UnitCode } from './organisation.ts'
import { successorsOf } from './units.ts'

/** From a day on a unit keeps the years of an authority; the first from before every day. */
export type AuthorityFrom = { readonly unit: UnitCode; readonly from: LocalDate }

/**
 * Who keeps the years that a unit has begun, once it is no more: the unit it was merged into; of one that was split or abolished
 * the one that ranked it (docs/decisions/0209). Undefined while it stands, and where nobody stood above it.
 */
export function authorityAfter(
  organisation: Pick<Organisation, 'units' | 'successions'>,
  code: UnitCode,
): AuthorityFrom | undefined {
  const last = organisation.units[code]?.at(-1)
  if (last?.to === undefined || !last.ended) return undefined
  const from = plusDays(last.to, 1)
  const merged = successorsOf(organisation, code).find(({ on, kind }) => on === from && kind === 'MERGE')
  const unit = merged?.to ?? last.superiors.ranking
  return unit === undefined ? undefined : { unit, from }
}

/** Every one who keeps the years of an authority, one after another, itself first. */
export function authoritiesOf(
  organisation: Pick<Organisation, 'units' | 'successions'>,
  code: UnitCode,
): readonly AuthorityFrom[] {
  const found: AuthorityFrom[] = [{ unit: code, from: '' }]
  for (let next = authorityAfter(organisation, code); next; next = authorityAfter(organisation, next.unit)) {
    const { unit } = next
    if (found.some((each) => each.unit === unit)) break
    found.push(next)
  }
  return found
}

/** Whose the years are on a day, of those that keep them one after another. */
export const authorityOn = (authorities: readonly AuthorityFrom[], day: LocalDate): UnitCode =>
  authorities.findLast(({ from }) => from <= day)?.unit ?? ''
