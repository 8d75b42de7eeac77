import { assessmentAggregate } from '../assessment/aggregate.ts'
import { cycleAggregate } from '../cycle/aggregate.ts'
import { meetingAggregate } from '../meeting/aggregate.ts'
import { organisationAggregate } from '../organisation/aggregate.ts'

/** Every kind of stream with its rules: one workflow body serves them all. */
export const aggregates = {
  organisation: organisationAggregate,
  cycle: cycleAggregate,
  meeting: meetingAggregate,
  assessment: assessmentAggregate,
} as const
