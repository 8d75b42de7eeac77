import { archiveAggregate } from '../archive/aggregate.ts'
import { assessmentAggregate } from '../assessment/aggregate.ts'
import { cycleAggregate } from '../cycle/aggregate.ts'
import { handoverAggregate } from '../handover/aggregate.ts'
import { logAggregate } from '../log/aggregate.ts'
import { meetingAggregate } from '../meeting/aggregate.ts'
import { organisationAggregate } from '../organisation/aggregate.ts'
import type { Aggregate } from '../stream/aggregate.ts'
import { taskAggregate } from '../task/aggregate.ts'
import { closedToAuditors } from './closed-to-auditors.ts'

/** Every kind of stream with its rules: one workflow body serves them all. */
export const aggregates = {
  organisation: closedToAuditors(organisationAggregate),
  cycle: closedToAuditors(cycleAggregate),
  meeting: closedToAuditors(meetingAggregate),
  assessment: closedToAuditors(assessmentAggregate),
  task: closedToAuditors(taskAggregate),
  handover: closedToAuditors(handoverAggregate),
  log: closedToAuditors(logAggregate),
  archive: closedToAuditors(archiveAggregate),
} as const

/** An aggregate whose state, commands and events are known only by whoever wrote them down: what comes from a stream of that kind. */
export type AnyAggregate = Aggregate<unknown, { readonly type: string }, { readonly type: string }>

/** The rules of one kind of stream. Throws for a kind that does not exist: stream names are made by the program. */
export function aggregateOf(kind: string): AnyAggregate {
  const found: unknown = Object.entries(aggregates).find(([each]) => each === kind)?.[1]
  if (!found) throw new RangeError(`no stream is of kind ${kind}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sound while it is given back what came from a stream of its kind
  return found as AnyAggregate
}
