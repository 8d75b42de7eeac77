import type { CycleFacts } from '../cycle/cycle.ts'
import type { Todo } from '../stream/aggregate.ts'
import { lastDayOf } from './due.ts'
import type { HandoverAct } from './handover.ts'
import { missingRoles } from './who.ts'

/** Whom the act waits for, until when. The two heads are asked by name: one of them holds no post there any more. */
export function todos(act: HandoverAct, facts: CycleFacts): readonly Todo[] {
  const { unit, post, decision, from, id, status, outgoing, incoming } = act
  const common = {
    due: lastDayOf(act, facts),
    about: { handover: id, title: facts.unit?.name ?? unit, post, decision, from },
  }
  const superior = { post: 'STANDING_COMMITTEE_CHAIR', unit: facts.cycle.authority } as const
  switch (status) {
    case 'PROPOSING':
      return [{ ...common, kind: 'propose-hand-over', person: outgoing, unit }]
    case 'ANSWERING':
      return [{ ...common, kind: 'agree-hand-over', person: incoming, unit }]
    case 'RULING':
      return [{ ...common, kind: 'decide-hand-over', ...superior }]
    case 'SIGNING': {
      const holders = { OUTGOING: { person: outgoing, unit }, INCOMING: { person: incoming, unit }, SUPERIOR: superior }
      return missingRoles(act).map((role): Todo => ({ ...common, kind: 'sign-hand-over', ...holders[role] }))
    }
    case 'LAYING':
    case 'SIGNED':
    case 'LAPSED':
      return []
  }
}
