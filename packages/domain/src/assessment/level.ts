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
import { levels, type Assessment, type AssessmentCommand, type AssessmentEvent } from './assessment.ts'
import { guards } from './guards.ts'
import { latestComputed, needsReason } from './standing.ts'

/** The tally of a ballot on the computed level, before the body decides. */
export function decideVote(
  state: Assessment,
  { tally, present }: Extract<AssessmentCommand, { type: 'vote' }>,
  context: Context,
): Result<AssessmentEvent> {
  return (
    guards.vote(state, context) ??
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

/** The level that the body gives. Whoever differs from the computed level, or settles an open one, gives the reason. */
export function decideLevel(
  state: Assessment,
  { level, reason, decision }: Extract<AssessmentCommand, { type: 'decide' }>,
  context: Context,
): Result<AssessmentEvent> {
  const computed = latestComputed(state)
  const refused =
    guards.decide(state, context) ??
    checkOneOf('level', level, levels) ??
    checkDocumentNumber('decision', decision) ??
    checkOptionalText('reason', reason)
  if (refused) return refused
  if (computed && needsReason(level, computed.level) && reason.trim() === '')
    return refuse('reason-needed', { field: 'reason' })
  return ok({ type: 'decided', level, reason, decision: decision.trim() })
}
