import { refuse, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { decideChange } from './change-head.ts'
import { decideErasure } from './erase-person.ts'
import { decideEstablishment } from './establish.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'

/** What a command would change of the organisation, or why it may not. */
export function decide(
  state: Organisation | undefined,
  command: OrganisationCommand,
  context: Context,
): Result<OrganisationEvent> {
  switch (command.type) {
    case 'establish':
      return decideEstablishment(state, command, context)
    case 'change-head':
      return state ? decideChange(state, command, context) : refuse('not-found')
    case 'erase-person':
      return state ? decideErasure(state, command, context) : refuse('not-found')
  }
}
