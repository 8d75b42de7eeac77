import { type Refused, refuse } from '../core/index.ts'
import { isHeldOn, tenureOf, type Tenure, type UnitCode } from '../organisation/organisation.ts'
import type { Context, StreamKind } from '../stream/aggregate.ts'
import { type CommandOf, rights, rightTo } from './rights.ts'
import type { Right, Seat } from './seat.ts'

export type Where = Pick<Context, 'actor' | 'today' | 'facts'>

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

/** The seat by which the actor has a right, with the tenure that fills it. */
export function seatOf(
  { seats }: Right,
  unit: UnitCode | undefined,
  where: Where,
): { readonly seat: Seat; readonly tenure: Tenure } | undefined {
  for (const seat of seats) {
    const tenure = tenureIn(seat, unit, where)
    if (tenure) return { seat, tenure }
  }
  return undefined
}

/** The tenure under which a command is given: what the record names beside the person. */
export function actingTenure(kind: string, command: string, unit: UnitCode | undefined, where: Where) {
  const right = rightTo(kind, command)
  return right && seatOf(right, unit, where)?.tenure
}

/** Refuses whoever has no seat by which the command is given, and is not otherwise entitled to it. */
export function requireRight<Kind extends StreamKind>(
  context: Context,
  kind: Kind,
  command: CommandOf<Kind>,
  unit?: UnitCode,
): Refused | undefined {
  const right = rightTo(kind, command)
  if (right?.besides === 'ANYBODY') return undefined
  if (right?.besides === 'SYSTEM' && context.actor.kind === 'SYSTEM') return undefined
  return right && seatOf(right, unit, context) ? undefined : refuse('not-yours')
}

/** Whether a command is the system's alone: no procedure of the API takes it. */
export const isOfSystem = ({ besides, seats }: Right): boolean => besides === 'SYSTEM' && seats.length === 0

/** Everything that can be done, kind by kind. */
export const everyRight: readonly { readonly kind: StreamKind; readonly command: string; readonly right: Right }[] =
  Object.entries(rights).flatMap(([kind, ofKind]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table are the kinds
    Object.entries<Right>(ofKind).map(([command, right]) => ({ kind: kind as StreamKind, command, right })),
  )
