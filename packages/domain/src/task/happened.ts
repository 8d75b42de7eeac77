import type { Instant } from '../core/index.ts'
import type { PersonId } from '../organisation/organisation.ts'

/** What a state takes from the record: the event, when, and who (empty: the system). */
export type Happened<Event> = { readonly event: Event; readonly at: Instant; readonly person: PersonId }
