import { startOfDay } from '../calendar/index.ts'
import type { CycleFacts } from '../cycle/cycle.ts'
import type { Aggregate, Due } from '../stream/aggregate.ts'
import type { Assessment, AssessmentCommand, AssessmentEvent } from './assessment.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { awaitsNotice, chasable, chaseDays, isMissing, latestDecision, wasChasedSince } from './standing.ts'
import { todos } from './todos.ts'

/** The year-end of one subject, from self-ranking to the ruling on an appeal. */
export const assessmentAggregate: Aggregate<Assessment, AssessmentCommand, AssessmentEvent> = {
  kind: 'assessment',
  decide,
  evolve,
  due: (state, facts) =>
    state.closed ? undefined : [...chasesDue(state, facts), ...noticeDue(state, facts)].toSorted(byTime)[0],
  isFinal: (state) => state.closed,
  todos,
}

/** What is missing is chased on its days; once it is there, or was chased, nothing is due. */
const chasesDue = (state: Assessment, { calendar }: CycleFacts): readonly Due<AssessmentCommand>[] =>
  chasable
    .filter((what) => isMissing(state, what))
    .flatMap((what) =>
      chaseDays(calendar)
        .filter((day) => !wasChasedSince(state, what, day))
        .map((day) => ({ at: startOfDay(day), id: `chase/${what}/${day}`, command: { type: 'chase', what } as const })),
    )

/** On the first day for appeals; a level decided later is told at once. */
function noticeDue(state: Assessment, { calendar }: CycleFacts): readonly Due<AssessmentCommand>[] {
  const decided = latestDecision(state)
  if (!decided || !awaitsNotice(state)) return []
  const opens = startOfDay(calendar.appeal.opens)
  const at = decided.at > opens ? decided.at : opens
  return [{ at, id: `notify/${state.decisions.length}`, command: { type: 'notify' } }]
}

const byTime = (one: Due<AssessmentCommand>, other: Due<AssessmentCommand>): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0
