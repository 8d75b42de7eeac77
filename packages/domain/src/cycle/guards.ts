import { requireRight } from '../access/acting.ts'
import { rightsOfCycle } from '../access/rights-of-year.ts'
import { refuse, type Refused } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import type { Cycle, CycleCommand } from './cycle.ts'

type Guard = (state: Cycle, context: Context) => Refused | undefined

/** Who may do what when to the year, without looking at what is written. */
export const guards: Readonly<Record<Exclude<CycleCommand['type'], 'open'>, Guard>> = {
  'set-clock': (state) => requireStatus(state, 'set-clock') ?? requireRehearsal(state),
  'move-clock': (state) =>
    requireStatus(state, 'move-clock') ??
    requireRehearsal(state) ??
    (state.clock.kind === 'rehearsal' && !state.clock.paused ? refuse('clock-runs') : undefined),
  'publish-board': (state, context) =>
    requireStatus(state, 'publish-board') ?? requireRight(context, 'cycle', 'publish-board'),
  close: (state, context) =>
    requireStatus(state, 'close') ??
    requireRight(context, 'cycle', 'close') ??
    requireFrom(context.today, state.calendar.close) ??
    requireGraded(state),
  'pass-date': (state, context) => requireStatus(state, 'pass-date') ?? requireRight(context, 'cycle', 'pass-date'),
  grade: (state, context) =>
    requireStatus(state, 'grade') ??
    requireRight(context, 'cycle', 'grade') ??
    requireFrom(context.today, state.calendar.grading),
  project: (state, context) => requireStatus(state, 'project') ?? requireRight(context, 'cycle', 'project'),
}

const requireStatus = ({ status }: Cycle, command: CycleCommand['type']): Refused | undefined =>
  rightsOfCycle[command].in.includes(status) ? undefined : refuse('not-now', { data: { status } })

/** The clock of a real year is nobody's. */
const requireRehearsal = ({ clock }: Cycle): Refused | undefined =>
  clock.kind === 'real' ? refuse('not-a-rehearsal') : undefined

/** Closed is a year in which nobody waits for a grade. */
const requireGraded = ({ gradings, missing }: Cycle): Refused | undefined =>
  gradings.length === 0 || missing.length > 0
    ? refuse('not-now', { data: { status: 'NOT_GRADED', missing: missing.length } })
    : undefined
