import { requireRight } from '../access/acting.ts'
import { rightsOfAssessment } from '../access/rights-of-year.ts'
import { refuse, type Refused } from '../core/index.ts'
import type { CycleTerms } from '../cycle/cycle.ts'
import type { Actor, Tenure } from '../organisation/organisation.ts'
import { isHeadPost, overlaps } from '../organisation/tenures.ts'
import type { Context } from '../stream/aggregate.ts'
import type { Assessment, AssessmentCommand } from './assessment.ts'

/** Refuses whoever has no seat to judge from, and whoever would judge himself where the right forbids it. */
export const requireJudge = (state: Assessment, command: AssessmentCommand['type'], context: Context) =>
  requireRight(context, 'assessment', command) ??
  (rightsOfAssessment[command].notOwn ? refuseOwnWork(state, context.actor, context.facts.cycle) : undefined)

/** A leader's own is his own year; of whoever headed a unit in the period, its collective's too. */
function refuseOwnWork(state: Assessment, actor: Actor, { period }: CycleTerms): Refused | undefined {
  if (actor.kind === 'SYSTEM') return undefined
  const headedIt = (tenure: Tenure) => tenure.unit === state.unit && isHeadPost(tenure.post) && overlaps(tenure, period)
  const isOwn = state.kind === 'LEADER' ? actor.person === state.subject : actor.tenures.some(headedIt)
  return isOwn ? refuse('own-work') : undefined
}

/** Refuses whoever does not speak for the subject: the leader himself, or today's secretary for the collective. */
export function requireSubject(
  state: Assessment,
  command: 'self-rank' | 'appeal',
  context: Context,
): Refused | undefined {
  if (state.kind === 'COLLECTIVE') return requireRight(context, 'assessment', command, state.unit)
  const { actor } = context
  return actor.kind === 'PERSON' && actor.person === state.subject ? undefined : refuse('not-yours')
}
