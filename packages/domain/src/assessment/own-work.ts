import { refuse, type LocalDate, type Refused } from '../core/index.ts'
import type { CycleTerms } from '../cycle/cycle.ts'
import { tenureOf, type Actor, type Tenure } from '../organisation/organisation.ts'
import { isHeadPost, overlaps } from '../organisation/tenures.ts'
import type { Assessment } from './assessment.ts'

/** Refuses whoever would judge himself: a leader his own year, whoever headed a unit in the period its collective's. */
export function refuseOwnWork(state: Assessment, actor: Actor, { period }: CycleTerms): Refused | undefined {
  if (actor.kind === 'SYSTEM') return undefined
  const headedIt = (tenure: Tenure) => tenure.unit === state.unit && isHeadPost(tenure.post) && overlaps(tenure, period)
  const isOwn = state.kind === 'LEADER' ? actor.person === state.subject : actor.tenures.some(headedIt)
  return isOwn ? refuse('own-work') : undefined
}

/** Refuses whoever does not speak for the subject: the leader himself, or today's secretary for the collective. */
export function requireSubject(state: Assessment, actor: Actor, today: LocalDate): Refused | undefined {
  if (actor.kind === 'SYSTEM') return refuse('not-yours')
  const isSubject =
    state.kind === 'LEADER' ? actor.person === state.subject : tenureOf(actor, today, ['SECRETARY'], state.unit)
  return isSubject ? undefined : refuse('not-yours')
}
