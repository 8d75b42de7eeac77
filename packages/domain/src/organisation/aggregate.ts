import type { Aggregate } from '../stream/aggregate.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { dueOf } from './leaving.ts'
import type { Organisation, OrganisationCommand, OrganisationEvent } from './organisation.ts'

/** Units, people and tenures of a house. It may be there before the first cycle and outlasts every one. */
export const organisationAggregate: Aggregate<Organisation, OrganisationCommand, OrganisationEvent> = {
  kind: 'organisation',
  decide,
  evolve,
  due: dueOf,
  isFinal: () => false,
  todos: () => [],
}
