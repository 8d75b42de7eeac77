import { actingSeat } from '@khoan-viec/domain/access'
import { stateOf } from '@khoan-viec/domain/aggregates'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { tenureInAct } from '@khoan-viec/domain/handover'
import {
  type Actor,
  isHeldOn,
  type Mandate,
  type PersonId,
  type Tenure,
  tenureSpokenOf,
  type UnitCode,
} from '@khoan-viec/domain/organisation'
import { type ActingDelegation, type ActingTenure, kindOfStream, type StreamId } from '@khoan-viec/domain/stream'
import { seatOfCommand } from '@khoan-viec/domain/task'

type Deed = {
  readonly stream: StreamId
  readonly command: { readonly type: string }
  readonly actor: Actor
  readonly today: LocalDate
  readonly unit: UnitCode | undefined
  readonly facts: CycleFacts
  /** Of the stream, before the deed. */
  readonly state?: unknown
}

type Under = { readonly tenure: Tenure; readonly mandate?: Mandate }

/** Person and tenure of an entry; of what was done for another his tenure, and by which paper. */
export function actedUnder(deed: Deed): { person?: PersonId; tenure?: ActingTenure; delegation?: ActingDelegation } {
  const { actor } = deed
  if (actor.kind === 'SYSTEM') return {}
  const under = ruled(deed) ?? likeliest(deed, actor.tenures)
  if (!under) return { person: actor.person }
  const { tenure, mandate } = under
  const { id, post, unit } = tenure
  return {
    person: actor.person,
    tenure: { id, post, unit },
    ...(mandate ? { delegation: { from: tenure.person, decision: mandate.number } } : {}),
  }
}

/** The rules name what an act is given under; of a hand-over the tenure may have ended, of a task it hangs on what is said. */
function ruled({ stream, command, unit, state, ...where }: Deed): Under | undefined {
  const kind = kindOfStream(stream)
  const alone = (tenure: Tenure | undefined): Under | undefined => tenure && { tenure }
  if (state !== undefined && kind === 'handover') return alone(tenureInAct(stateOf('handover', stream, state), where))
  if (state !== undefined && kind === 'task') return seatOfCommand(stateOf('task', stream, state), command, where)
  const ofOrganisation =
    state !== undefined && kind === 'organisation' ? stateOf('organisation', stream, state) : undefined
  const spokenOf = ofOrganisation && tenureSpokenOf(ofOrganisation, command)
  const own = where.actor.kind === 'PERSON' && spokenOf?.person === where.actor.person ? spokenOf : undefined
  return alone(own) ?? actingSeat(kind, command.type, { unit }, where)
}

/** Of what everybody may do, or somebody in person, a tenure in the unit concerned comes before one at the authority, and both before any other. */
function likeliest({ today, unit, facts }: Deed, tenures: readonly Tenure[]): Under | undefined {
  const held = tenures.filter((tenure) => isHeldOn(tenure, today))
  const tenure =
    held.find((candidate) => candidate.unit === unit) ??
    held.find((candidate) => candidate.unit === facts.cycle.authority) ??
    held[0]
  return tenure && { tenure }
}
