import type { LocalDate } from '@khoan-viec/domain/core'
import { type Actor, isHeldOn, type PersonId, type UnitCode } from '@khoan-viec/domain/organisation'

/** Person and tenure of an entry: the tenure in the unit concerned comes before one at the authority, and both before any other. */
export function actedUnder(
  actor: Actor,
  today: LocalDate,
  unit: UnitCode | undefined,
  authority: UnitCode,
): { person?: PersonId; tenure?: string } {
  if (actor.kind === 'SYSTEM') return {}
  const held = actor.tenures.filter((tenure) => isHeldOn(tenure, today))
  const tenure =
    held.find((candidate) => candidate.unit === unit) ??
    held.find((candidate) => candidate.unit === authority) ??
    held[0]
  return tenure ? { person: actor.person, tenure: tenure.id } : { person: actor.person }
}
