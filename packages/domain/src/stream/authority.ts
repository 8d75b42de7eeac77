import { refuse, type LocalDate, type Refused } from '../core/index.ts'
import type { Window } from '../cycle/cycle.ts'
import { isHeldOn, type Actor } from '../organisation/organisation.ts'

/**
 * Whether the actor audits and has never done anything else. Who once held another post keeps what is his own by it, such
 * as the appeal against his own level; all that hangs on a post of today is closed to an auditor anyway.
 */
export const onlyAudits = (actor: Actor, today: LocalDate): boolean =>
  actor.kind === 'PERSON' &&
  actor.tenures.some((tenure) => isHeldOn(tenure, today)) &&
  actor.tenures.every(({ post }) => post === 'AUDITOR')

/** Refuses before the first day; `data.opens` names it. */
export const requireFrom = (today: LocalDate, opens: LocalDate): Refused | undefined =>
  today < opens ? refuse('too-early', { data: { opens } }) : undefined

/** Refuses after the last day; `data.closes` names it. */
export const requireUntil = (today: LocalDate, closes: LocalDate): Refused | undefined =>
  today > closes ? refuse('too-late', { data: { closes } }) : undefined

/** Refuses outside a window, both days included. */
export const requireWithin = (today: LocalDate, window: Window): Refused | undefined =>
  requireFrom(today, window.opens) ?? requireUntil(today, window.closes)
