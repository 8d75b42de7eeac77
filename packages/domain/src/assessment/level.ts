import { requireRight } from '../access/acting.ts'
import {
  checkDocumentNumber,
  checkEach,
  checkNumber,
  checkOneOf,
  checkOptionalText,
  ok,
  refuse,
  type Refused,
  type Result,
} from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import { levels, type Assessment, type AssessmentCommand, type AssessmentEvent, type Computed } from './assessment.ts'
import { requireJudge } from './own-work.ts'
import { latestComputed, latestDecision, needsReason } from './standing.ts'

/** The tally of a ballot on the computed level, before the body decides. */
export function decideVote(
  state: Assessment,
  { tally, present }: Extract<AssessmentCommand, { type: 'vote' }>,
  context: Context,
): Result<AssessmentEvent> {
  const computed = latestComputed(state)
  const isDecided = computed !== undefined && latestDecision(state)?.round === computed.round
  return (
    requireRight(context, 'assessment', 'vote') ??
    requireRanked(computed) ??
    requireFrom(context.today, context.facts.calendar.decision.opens) ??
    (isDecided ? refuse('already-done') : undefined) ??
    checkNumber('present', present, [1, 1000], 0) ??
    checkEach(levels, (level) => checkNumber(`tally.${level}`, tally[level], [0, 1000], 0)) ??
    checkSum(
      levels.reduce((sum, level) => sum + tally[level], 0),
      present,
    ) ??
    ok({ type: 'voted', tally, present })
  )
}

/** Some may abstain, but nobody votes twice. */
const checkSum = (actual: number, expected: number): Refused | undefined =>
  actual <= expected ? undefined : refuse('sum-differs', { field: 'tally', data: { expected, actual } })

/**
 * The level that the body gives. Within the window it may be put right; after it, only a computation not yet decided
 * on may be decided on. Whoever differs from the computed level, or settles an open one, gives the reason.
 */
export function decideLevel(
  state: Assessment,
  { level, reason, decision }: Extract<AssessmentCommand, { type: 'decide' }>,
  context: Context,
): Result<AssessmentEvent> {
  const computed = latestComputed(state)
  const refused =
    requireJudge(state, 'decide', context) ??
    requireRanked(computed) ??
    requireFrom(context.today, context.facts.calendar.decision.opens) ??
    requireUndecided(state, context) ??
    checkOneOf('level', level, levels) ??
    checkDocumentNumber('decision', decision) ??
    checkOptionalText('reason', reason)
  if (refused) return refused
  if (computed && needsReason(level, computed.level) && reason.trim() === '')
    return refuse('reason-needed', { field: 'reason' })
  return ok({ type: 'decided', level, reason, decision: decision.trim() })
}

function requireRanked(computed: Computed | undefined): Refused | undefined {
  if (!computed) return refuse('not-computed')
  return computed.level === 'NOT_RANKED' ? refuse('not-now', { data: { status: 'NOT_RANKED' } }) : undefined
}

function requireUndecided(state: Assessment, { today, facts }: Context): Refused | undefined {
  const isDecided = latestDecision(state)?.round === latestComputed(state)?.round
  return isDecided && today > facts.calendar.decision.closes ? refuse('already-done') : undefined
}
