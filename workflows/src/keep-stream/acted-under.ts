import { actingTenure } from '@khoan-viec/domain/access'
import { stateOf } from '@khoan-viec/domain/aggregates'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { tenureInAct } from '@khoan-viec/domain/handover'
import { type Actor, isHeldOn, type PersonId, type Tenure, type UnitCode } from '@khoan-viec/domain/organisation'
import { type ActingTenure, kindOfStream, type StreamId } from '@khoan-viec/domain/stream'

type Deed = {
  readonly stream: StreamId
  /** Type of the command. */
  readonly type: string
  readonly actor: Actor
  readonly today: LocalDate
  readonly unit: UnitCode | undefined
  readonly facts: CycleFacts
  /** Of the stream, before the deed. */
  readonly state?: unknown
}

/** Person and tenure of an entry. */
export function actedUnder(deed: Deed): { person?: PersonId; tenure?: ActingTenure } {
  const { actor } = deed
  if (actor.kind === 'SYSTEM') return {}
  const tenure = ruledTenure(deed) ?? likeliestTenure(deed, actor.tenures)
  if (!tenure) return { person: actor.person }
  const { id, post, unit } = tenure
  return { person: actor.person, tenure: { id, post, unit } }
}

/** The rules name the tenure that an act is given under; of a hand-over one of them may have ended. */
function ruledTenure({ stream, type, unit, state, ...where }: Deed): Tenure | undefined {
  const kind = kindOfStream(stream)
  return kind === 'handover' && state !== undefined
    ? tenureInAct(stateOf('handover', stream, state), where)
    : actingTenure(kind, type, unit, where)
}

/** Of what everybody may do, or somebody in person, a tenure in the unit concerned comes before one at the authority, and both before any other. */
function likeliestTenure({ today, unit, facts }: Deed, tenures: readonly Tenure[]): Tenure | undefined {
  const held = tenures.filter((tenure) => isHeldOn(tenure, today))
  return (
    held.find((candidate) => candidate.unit === unit) ??
    held.find((candidate) => candidate.unit === facts.cycle.authority) ??
    held[0]
  )
}
