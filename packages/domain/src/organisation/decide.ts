import { refuse, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { decideAppointment } from './appoint.ts'
import { decideChange } from './change-head.ts'
import { decideDelegation, decideRevocation } from './delegate.ts'
import { decideArea, decideEnd } from './end-tenure.ts'
import { decideErasure } from './erase-person.ts'
import { decideEstablishment } from './establish.ts'
import { decideLeaving } from './leaving.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'
import { decideReorganisation } from './reorganise.ts'
import { stateAsToday } from './shape-before.ts'

/** What a command would change of the organisation, or why it may not. */
export function decide(
  before: Organisation | undefined,
  command: OrganisationCommand,
  context: Context,
): Result<OrganisationEvent> {
  const state = before && stateAsToday(before)
  switch (command.type) {
    case 'establish':
      return decideEstablishment(state, command, context)
    case 'change-head':
      return state ? decideChange(state, command, context) : refuse('not-found')
    case 'reorganise':
      return state ? decideReorganisation(state, command, context) : refuse('not-found')
    case 'appoint':
      return state ? decideAppointment(state, command, context) : refuse('not-found')
    case 'end-tenure':
      return state ? decideEnd(state, command, context) : refuse('not-found')
    case 'set-area':
      return state ? decideArea(state, command, context) : refuse('not-found')
    case 'leave-post':
    case 'take-up-post':
      return state ? decideLeaving(state, command, context) : refuse('not-found')
    case 'erase-person':
      return state ? decideErasure(state, command, context) : refuse('not-found')
    case 'delegate':
      return state ? decideDelegation(state, command, context) : refuse('not-found')
    case 'revoke-delegation':
      return state ? decideRevocation(state, command, context) : refuse('not-found')
  }
}
