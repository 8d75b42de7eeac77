import type { CyclePlan, CycleTerms } from '@khoan-viec/domain/cycle'
import { BrokenScenario } from '../faults.ts'
import type { YearSource } from '../source/index.ts'
import { customaryPost } from './customary-posts.ts'
import { type Draft, hours, momentOf } from './draft.ts'
import { type Story, official } from './story.ts'

/** A day a second, once the clock is let run. */
const DAY_A_SECOND = 86_400

/**
 * The secretariat of the year's authority opens it on the day on which the one before is closed. The clock it names is only a
 * form: the house takes that of the year before.
 */
export function openingAct(
  story: Story,
  { terms, plan }: { readonly terms: CycleTerms; readonly plan: CyclePlan },
  before: YearSource,
): Draft {
  const { closed } = before.yearEnd
  if (closed === false)
    throw new BrokenScenario([{ path: 'cycle', problem: 'follows a year that is never closed (yearEnd.closed)' }])
  const opens = momentOf(closed, hours.openYear)
  return {
    stream: `cycle/${terms.id}`,
    about: terms.name,
    on: closed,
    at: hours.openYear,
    person: official(story, customaryPost.publish, closed, 'cycle.authority'),
    command: {
      type: 'open',
      terms: { ...terms },
      plan,
      clock: {
        kind: 'rehearsal',
        version: 1,
        anchorReal: opens,
        anchorVirtual: opens,
        rate: DAY_A_SECOND,
        paused: true,
      },
    },
  }
}
