import type { CycleFacts, CycleId } from './cycle.ts'

const NEVER = '9999-12-31'
const shut = { opens: NEVER, closes: NEVER }

/** What there is to know before the cycle opens: every window shut, nobody in office. */
export const blankFacts = (id: CycleId): CycleFacts => ({
  cycle: {
    id,
    name: '',
    year: 0,
    authority: '',
    period: { from: NEVER, to: NEVER },
    side: 'PARTY',
    overlays: [],
    settings: {},
    orientation: '',
    symbol: '',
    limits: { tasksPerUnit: 0 },
    quorum: 0.5,
    rehearsal: false,
  },
  calendar: {
    registration: shut,
    correctionDays: 0,
    signing: { remindAfterDays: [], escalateAfterDays: 0 },
    delivery: NEVER,
    acceptance: NEVER,
    assessment: shut,
    grading: NEVER,
    decision: shut,
    appeal: shut,
    close: NEVER,
    periods: [],
  },
  officials: [],
  tenures: [],
})
