import { requireRight } from '../access/acting.ts'
import { rightsOfAssessment } from '../access/rights-of-year.ts'
import { refuse, type Refused } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom, requireWithin } from '../stream/authority.ts'
import type { Assessment, AssessmentCommand, Computed } from './assessment.ts'
import { requireJudge, requireSubject } from './own-work.ts'
import { isAppealed, isMissing, isTold, latestComputed, latestDecision, openAppeal } from './standing.ts'

type Guard = (state: Assessment, context: Context) => Refused | undefined
type ByPeople = 'self-rank' | 'appraise' | 'vote' | 'decide' | 'appeal' | 'rule-appeal'

/** Who may do what when to a year-end, without looking at what is written. */
export const guards: Readonly<Record<ByPeople, Guard>> = {
  'self-rank': (state, context) =>
    requireSubject(state, 'self-rank', context) ??
    requireState(state, 'self-rank') ??
    requireWithin(context.today, context.facts.calendar.assessment),

  /** Within the window, corrections included; after it only what is still missing, because the grading waits for it. */
  appraise: (state, context) => {
    const { today, facts } = context
    return (
      requireJudge(state, 'appraise', context) ??
      requireState(state, 'appraise') ??
      (isMissing(state, 'appraise')
        ? requireFrom(today, facts.calendar.assessment.opens)
        : requireWithin(today, facts.calendar.assessment))
    )
  },

  vote: (state, context) => {
    const computed = latestComputed(state)
    const isDecided = computed !== undefined && latestDecision(state)?.round === computed.round
    return (
      requireRight(context, 'assessment', 'vote') ??
      requireState(state, 'vote') ??
      requireRanked(computed) ??
      requireFrom(context.today, context.facts.calendar.decision.opens) ??
      (isDecided ? refuse('already-done') : undefined)
    )
  },

  /** Within the window a level may be put right; after it, only a computation not yet decided on may be decided on. */
  decide: (state, context) =>
    requireJudge(state, 'decide', context) ??
    requireState(state, 'decide') ??
    requireRanked(latestComputed(state)) ??
    requireFrom(context.today, context.facts.calendar.decision.opens) ??
    requireUndecided(state, context),

  /** Against a level told to the subject, within the window, once for each decision and one at a time. */
  appeal: (state, context) =>
    requireSubject(state, 'appeal', context) ??
    requireState(state, 'appeal') ??
    requireWithin(context.today, context.facts.calendar.appeal) ??
    (openAppeal(state) || isAppealed(state) ? refuse('already-done') : undefined) ??
    (isTold(state) ? undefined : refuse('not-now', { data: { status: 'NOT_NOTIFIED' } })),

  'rule-appeal': (state, context) =>
    requireJudge(state, 'rule-appeal', context) ??
    requireState(state, 'rule-appeal') ??
    (openAppeal(state) ? undefined : refuse('no-request')),
}

const requireState = ({ closed }: Assessment, command: AssessmentCommand['type']): Refused | undefined => {
  const state = closed ? 'CLOSED' : 'OPEN'
  return rightsOfAssessment[command].in.includes(state) ? undefined : refuse('not-now', { data: { status: state } })
}

function requireRanked(computed: Computed | undefined): Refused | undefined {
  if (!computed) return refuse('not-computed')
  return computed.level === 'NOT_RANKED' ? refuse('not-now', { data: { status: 'NOT_RANKED' } }) : undefined
}

function requireUndecided(state: Assessment, { today, facts }: Context): Refused | undefined {
  const isDecided = latestDecision(state)?.round === latestComputed(state)?.round
  return isDecided && today > facts.calendar.decision.closes ? refuse('already-done') : undefined
}
