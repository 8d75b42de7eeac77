import type { Instant } from '../core/index.ts'
import type { PersonId } from '../organisation/organisation.ts'
import type { ActingDelegation } from '../stream/acting-under.ts'
import type { Said } from './said.ts'

/** What a state takes from the record: the event, when, who (empty: the system), and for whom, where it was for another. */
export type Happened<Event> = {
  readonly event: Event
  readonly at: Instant
  readonly person: PersonId
  readonly delegation?: ActingDelegation | undefined
}

export const saidBy = ({ person, delegation }: Pick<Happened<unknown>, 'person' | 'delegation'>): Said => ({
  by: person,
  ...(delegation ? { for: delegation } : {}),
})
