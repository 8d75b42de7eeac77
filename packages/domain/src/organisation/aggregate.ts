import type { Aggregate } from '../stream/aggregate.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'

/** Units, people and tenures of a cycle. It lasts as long as the cycle and owes nothing to the calendar. */
export const organisationAggregate: Aggregate<Organisation, OrganisationCommand, OrganisationEvent> = {
  kind: 'organisation',
  decide,
  evolve,
  due: () => undefined,
  isFinal: () => false,
  todos: () => [],
}
