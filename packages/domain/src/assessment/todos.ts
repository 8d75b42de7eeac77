import type { CycleFacts } from '../cycle/cycle.ts'
import type { Todo, TodoKind } from '../stream/aggregate.ts'
import type { Assessment } from './assessment.ts'
import {
  awaitsDecision,
  chaseDays,
  isAppealed,
  isMissing,
  isTold,
  latestComputed,
  openAppeal,
  wasChasedSince,
} from './standing.ts'

/** Who has something to do on this year-end. */
export function todos(state: Assessment, facts: CycleFacts): readonly Todo[] {
  if (state.closed) return []
  const { calendar } = facts
  const about = { subject: state.subject, name: state.name }
  const ofSubject = (kind: TodoKind, due: string): Todo =>
    state.kind === 'LEADER'
      ? { kind, person: state.subject, due, about }
      : { kind, post: 'SECRETARY', unit: state.unit, due, about }
  const ofAuthority = (
    kind: TodoKind,
    post: 'ORGANISATION_BOARD' | 'SECRETARIAT' | 'STANDING_COMMITTEE_CHAIR',
    due: string,
  ): Todo => ({
    kind,
    post,
    unit: facts.cycle.authority,
    due,
    about,
  })
  // Chased on the day after the window: the window is over, and nobody can rank himself any more.
  const isPast = wasChasedSince(state, 'self-rank', chaseDays(calendar)[1])
  const isOpenToAppeal = isTold(state) && !isAppealed(state) && !openAppeal(state)
  return [
    ...(isMissing(state, 'self-rank') && !isPast ? [ofSubject('self-rank', calendar.assessment.closes)] : []),
    ...(isMissing(state, 'appraise')
      ? [ofAuthority('appraise', 'ORGANISATION_BOARD', calendar.assessment.closes)]
      : []),
    ...(awaitsVote(state) ? [ofAuthority('vote', 'SECRETARIAT', calendar.decision.closes)] : []),
    ...(awaitsDecision(state)
      ? [ofAuthority('decide-level', 'STANDING_COMMITTEE_CHAIR', calendar.decision.closes)]
      : []),
    ...(isOpenToAppeal ? [ofSubject('appeal-open', calendar.appeal.closes)] : []),
    ...(openAppeal(state) ? [ofAuthority('decide-appeal', 'STANDING_COMMITTEE_CHAIR', calendar.close)] : []),
  ]
}

/** A ballot is asked for before each decision that is owed. */
function awaitsVote(state: Assessment): boolean {
  const computed = latestComputed(state)
  return awaitsDecision(state) && !state.votes.some(({ round }) => round === computed?.round)
}
