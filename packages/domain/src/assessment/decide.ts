import { requireRight } from '../access/acting.ts'
import { checkNumber, checkOneOf, checkText, ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import { decideAppeal, decideRuling } from './appeal.ts'
import { levels, type Assessment, type AssessmentCommand, type AssessmentEvent } from './assessment.ts'
import { guards } from './guards.ts'
import { checkInputs } from './inputs.ts'
import { decideLevel, decideVote } from './level.ts'
import { awaitsNotice, chasable, chaseDays, isMissing, latestComputed, wasChasedSince } from './standing.ts'

/** What a command would change of a subject's year-end, or why it may not. */
export function decide(
  state: Assessment | undefined,
  command: AssessmentCommand,
  context: Context,
): Result<AssessmentEvent> {
  if (command.type === 'begin')
    return (
      requireRight(context, 'assessment', 'begin') ??
      (state ? refuse('already-done') : ok({ ...command, type: 'assessment-begun' }))
    )
  if (!state) return refuse('not-found')
  if (state.closed) return refuse('not-now', { data: { status: 'CLOSED' } })
  switch (command.type) {
    case 'self-rank':
      return (
        guards['self-rank'](state, context) ??
        checkOneOf('level', command.level, levels) ??
        checkText('statement', command.statement) ??
        ok({ type: 'self-ranked', level: command.level, statement: command.statement })
      )
    case 'appraise':
      return appraise(state, command, context)
    case 'vote':
      return decideVote(state, command, context)
    case 'decide':
      return decideLevel(state, command, context)
    case 'appeal':
      return decideAppeal(state, command, context)
    case 'rule-appeal':
      return decideRuling(state, command, context)
    case 'chase':
      return (
        requireRight(context, 'assessment', 'chase') ??
        checkChase(state, command.what, context) ??
        ok({ type: 'chased', what: command.what })
      )
    case 'note-computed':
      return (
        requireRight(context, 'assessment', 'note-computed') ??
        checkNumber('computed.round', command.computed.round, [1, 10_000], 0) ??
        (command.computed.round > (latestComputed(state)?.round ?? 0) ? undefined : refuse('already-done')) ??
        ok({ type: 'computed', computed: command.computed })
      )
    case 'notify':
      return requireRight(context, 'assessment', 'notify') ?? checkNotice(state, context) ?? ok({ type: 'notified' })
    case 'close':
      return requireRight(context, 'assessment', 'close') ?? ok({ type: 'assessment-closed' })
  }
}

function appraise(
  state: Assessment,
  { inputs, level, ground }: Extract<AssessmentCommand, { type: 'appraise' }>,
  context: Context,
): Result<AssessmentEvent> {
  return (
    guards.appraise(state, context) ??
    checkInputs(inputs, state.kind, context.facts.cycle) ??
    checkOneOf('level', level, levels) ??
    checkText('ground', ground) ??
    ok({ type: 'appraised', inputs, level, ground })
  )
}

/** Chased is what is missing, once on each of the two days. */
function checkChase(state: Assessment, what: 'self-rank' | 'appraise', { today, facts }: Context): Refused | undefined {
  const unknown = checkOneOf('what', what, chasable)
  if (unknown) return unknown
  if (!isMissing(state, what)) return refuse('already-done')
  const [before, after] = chaseDays(facts.calendar)
  return (
    requireFrom(today, before) ??
    (wasChasedSince(state, what, today < after ? before : after) ? refuse('already-done') : undefined)
  )
}

function checkNotice(state: Assessment, { today, facts }: Context): Refused | undefined {
  if (state.decisions.length === 0) return refuse('not-now', { data: { status: 'NOT_DECIDED' } })
  if (!awaitsNotice(state)) return refuse('already-done')
  return requireFrom(today, facts.calendar.appeal.opens)
}
