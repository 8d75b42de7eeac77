import type { LocalDate } from '../core/index.ts'
import {
  isHeldOn,
  type Actor,
  type DelegationTerms,
  type Mandate,
  type Organisation,
  type PersonId,
  type Tenure,
  type UnitCode,
} from './organisation.ts'

/** ENDED: the delegator's tenure is over before its last day. LEFT: the delegate holds no post in that unit any more. */
export type DelegationStanding = 'IN_FORCE' | 'FUTURE' | 'LAPSED' | 'REVOKED' | 'ENDED' | 'LEFT'

/** How a delegation stands on a day. Revoked it is from the moment of its revocation on, so a later day is no reason to ask. */
export function standingOn(mandate: Mandate, day: LocalDate, delegate: readonly Tenure[]): DelegationStanding {
  if (mandate.revoked) return 'REVOKED'
  if (day > mandate.to) return 'LAPSED'
  if (day < mandate.from) return 'FUTURE'
  if (!isHeldOn(mandate.tenure, day)) return 'ENDED'
  return delegate.some((tenure) => isColleagueOn(mandate.tenure, tenure, day)) ? 'IN_FORCE' : 'LEFT'
}

/** Whether holding this post makes somebody one to whom work of that tenure may be delegated: one of the same house who does more than audit. */
export const isColleagueOn = ({ unit }: Tenure, other: Tenure, day: LocalDate): boolean =>
  other.unit === unit && other.post !== 'AUDITOR' && isHeldOn(other, day)

/** By what somebody may act for others on that day. */
export const mandatesOn = (actor: Actor, day: LocalDate): readonly Mandate[] =>
  actor.kind === 'SYSTEM'
    ? []
    : (actor.mandates ?? []).filter((mandate) => standingOn(mandate, day, actor.tenures) === 'IN_FORCE')

/** Whether what it is about lies within the delegation's scope. What is of no unit and no task lies within one without limits alone. */
export const isWithin = (
  { units, tasks }: Pick<DelegationTerms, 'units' | 'tasks'>,
  of: { readonly unit?: UnitCode | undefined; readonly task?: string | undefined },
): boolean =>
  (units === undefined && tasks === undefined) ||
  (of.unit !== undefined && units?.includes(of.unit) === true) ||
  (of.task !== undefined && tasks?.includes(of.task) === true)

/** Every delegation ever given to a person: what an actor carries beside his tenures. */
export const mandatesOf = ({ delegations = [], tenures }: Organisation, person: PersonId): readonly Mandate[] =>
  delegations.flatMap((delegation) => {
    const tenure = delegation.delegate === person && tenures.find(({ id }) => id === delegation.tenure)
    return tenure ? [{ ...delegation, tenure }] : []
  })
