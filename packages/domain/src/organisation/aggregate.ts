import type { Aggregate } from '../stream/aggregate.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'

/** Units, people and tenures of a house. It may be there before the first cycle, outlasts every one, and owes nothing to a calendar. */
export const organisationAggregate: Aggregate<Organisation, OrganisationCommand, OrganisationEvent> = {
  kind: 'organisation',
  decide,
  evolve,
  due: () => undefined,
  isFinal: () => false,
  todos: () => [],
}
