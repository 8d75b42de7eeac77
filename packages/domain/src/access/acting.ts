import { type Refusal, type Refused, refuse } from '../core/index.ts'
import { type DelegationStanding, isWithin, mandatesOn, standingOn } from '../organisation/delegation.ts'
import {
  isHeldOn,
  tenureOf,
  type Actor,
  type PersonId,
  type Tenure,
  type UnitCode,
  type Mandate,
} from '../organisation/organisation.ts'
import type { Context, StreamKind } from '../stream/aggregate.ts'
import { type CommandOf, rights, rightTo } from './rights.ts'
import type { Right, Seat } from './seat.ts'

export type Where = Pick<Context, 'actor' | 'today' | 'facts'>

/** What a command is about: of which unit it is, and which task, where it is about one. */
export type About = { readonly unit?: UnitCode | undefined; readonly task?: string | undefined }

/** The seat that somebody acts from, with the tenure that fills it: his own, or another's who has delegated to him. */
export type Seated = { readonly seat: Seat; readonly tenure: Tenure; readonly mandate?: Mandate }

/** The tenure of the actor's that fills this seat for things of this unit. Before a year is open its authority is any. */
export function tenureIn({ posts, at }: Seat, unit: UnitCode | undefined, { actor, today, facts }: Where) {
  if (at === 'UNIT') return unit === undefined ? undefined : tenureOf(actor, today, posts, unit)
  const authority = facts.cycle.authority === '' ? undefined : facts.cycle.authority
  if (at === 'AUTHORITY') return tenureOf(actor, today, posts, authority)
  if (actor.kind === 'SYSTEM' || unit === undefined) return undefined
  return actor.tenures.find(
    (tenure) =>
      posts.includes(tenure.post) &&
      isHeldOn(tenure, today) &&
      tenure.unit === authority &&
      tenure.area?.includes(unit) === true,
  )
}

/** Every seat by which the actor has a right to something: his own first, then those of whoever delegated it to him. */
export function seatsOf(right: Right, about: About, where: Where): readonly Seated[] {
  const own = right.seats.flatMap((seat) => {
    const tenure = tenureIn(seat, about.unit, where)
    return tenure ? [{ seat, tenure }] : []
  })
  const { remit } = right
  if (remit === undefined) return own
  const delegated = mandatesOn(where.actor, where.today).flatMap((mandate) =>
    mandate.remits.includes(remit) && isWithin(mandate, about) ? seatsBy(mandate, right, about, where) : [],
  )
  return [...own, ...delegated]
}

/** The seats that the delegator would fill, whatever the paper says of remit and scope. */
export const seatsBy = (
  mandate: Mandate,
  right: Pick<Right, 'seats'>,
  { unit }: About,
  where: Where,
): readonly Seated[] =>
  right.seats.flatMap((seat) => {
    const tenure = tenureIn(seat, unit, { ...where, actor: holderOf(mandate) })
    return tenure ? [{ seat, tenure, mandate }] : []
  })

/** The delegator in the one post that he delegated from. */
export const holderOf = ({ tenure }: Mandate): Extract<Actor, { kind: 'PERSON' }> => ({
  kind: 'PERSON',
  person: tenure.person,
  name: tenure.name,
  tenures: [tenure],
})

/** The seat by which the actor has a right, with the tenure that fills it. */
export const seatOf = (right: Right, about: About, where: Where): Seated | undefined => seatsOf(right, about, where)[0]

/** In whose name somebody speaks from a seat; undefined: the system. */
export const voiceOf = ({ mandate }: Seated, { actor }: Where): PersonId | undefined =>
  mandate?.tenure.person ?? (actor.kind === 'PERSON' ? actor.person : undefined)

/** The seat from which a command is given: its tenure and its delegation are what the record names beside the person. */
export function actingSeat(kind: string, command: string, about: About, where: Where): Seated | undefined {
  const right = rightTo(kind, command)
  return right && seatOf(right, about, where)
}

/** Refuses whoever has no seat by which the command is given, and is not otherwise entitled to it. */
export function requireRight<Kind extends StreamKind>(
  context: Where,
  kind: Kind,
  command: CommandOf<Kind>,
  unit?: UnitCode,
): Refused | undefined {
  const right = rightTo(kind, command)
  if (right?.besides === 'ANYBODY') return undefined
  if (right?.besides === 'SYSTEM' && context.actor.kind === 'SYSTEM') return undefined
  if (!right) return refuse('not-yours')
  return seatOf(right, { unit }, context)
    ? undefined
    : { ok: false, refusal: refusalWithoutSeat(right, { unit }, context) }
}

/** Why whoever has no seat may not: a paper that would give him one is not in force, or it is another's to do. */
export function refusalWithoutSeat(right: Right, about: About, where: Where): Refusal {
  const over = mandateNotInForce(right, about, where)
  return over ? { code: 'delegation-over', data: { number: over.mandate.number } } : { code: 'not-yours' }
}

/** What was delegated to the actor that would give him a seat, were it in force today, with what is in the way. */
export function mandateNotInForce(
  { remit, seats }: Right,
  about: About,
  where: Where,
): { readonly mandate: Mandate; readonly standing: Exclude<DelegationStanding, 'IN_FORCE'> } | undefined {
  const { actor, today } = where
  if (actor.kind === 'SYSTEM' || remit === undefined) return undefined
  for (const mandate of actor.mandates ?? []) {
    const standing = standingOn(mandate, today, actor.tenures)
    if (standing === 'IN_FORCE' || !mandate.remits.includes(remit) || !isWithin(mandate, about)) continue
    if (seatsBy(mandate, { seats }, about, { ...where, today: mandate.from }).length > 0) return { mandate, standing }
  }
  return undefined
}

/** Whether a command is the system's alone: no procedure of the API takes it. */
export const isOfSystem = ({ besides, seats }: Right): boolean => besides === 'SYSTEM' && seats.length === 0

/** Everything that can be done, kind by kind. */
export const everyRight: readonly { readonly kind: StreamKind; readonly command: string; readonly right: Right }[] =
  Object.entries(rights).flatMap(([kind, ofKind]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table are the kinds
    Object.entries<Right>(ofKind).map(([command, right]) => ({ kind: kind as StreamKind, command, right })),
  )
