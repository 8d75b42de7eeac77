import { mayRead } from '../access/may-read.ts'
import { tenureOf, type Actor, type Tenure } from '../organisation/organisation.ts'
import type { Context } from '../stream/aggregate.ts'
import { handoverRoles, type HandoverAct, type HandoverRole } from './handover.ts'

type Where = Pick<Context, 'actor' | 'today' | 'facts'>

/**
 * The tenure under which one has this part in the act. The outgoing head acts under the one that has ended: one may always sign
 * one's own hand-over. Nobody decides as the superior on what he hands over or takes over himself.
 */
function tenureAs(role: HandoverRole, act: HandoverAct, { actor, today, facts }: Where): Tenure | undefined {
  if (actor.kind === 'SYSTEM') return undefined
  switch (role) {
    case 'OUTGOING':
      return actor.person === act.outgoing ? actor.tenures.find(({ id }) => id === act.outgoingTenure) : undefined
    case 'INCOMING':
      return actor.person === act.incoming ? tenureOf(actor, today, [act.post], act.unit) : undefined
    case 'SUPERIOR':
      return actor.person === act.outgoing || actor.person === act.incoming
        ? undefined
        : tenureOf(actor, today, ['STANDING_COMMITTEE_CHAIR'], facts.cycle.authority)
  }
}

/** The parts that the actor has in the act. */
export const rolesOf = (act: HandoverAct, where: Where): readonly HandoverRole[] =>
  handoverRoles.filter((role) => tenureAs(role, act, where) !== undefined)

/** The tenure that an entry by this person names. */
export function tenureInAct(act: HandoverAct, where: Where): Tenure | undefined {
  for (const role of handoverRoles) {
    const tenure = tenureAs(role, act, where)
    if (tenure) return tenure
  }
  return undefined
}

/** The unit's people, the authority's, and the two whom it is about, wherever they are by now. */
export const mayReadHandover = (
  { unit, outgoing, incoming }: Pick<HandoverAct, 'unit' | 'outgoing' | 'incoming'>,
  actor: Actor,
  today: string,
  authority?: string,
): boolean => mayRead('handover', { unit, parties: [outgoing, incoming] }, { actor, today, authority })

/** The places still empty under the act. */
export const missingRoles = ({ hash, signatures }: Pick<HandoverAct, 'hash' | 'signatures'>): readonly HandoverRole[] =>
  handoverRoles.filter((role) => !signatures.some((given) => given.role === role && given.act === hash))
