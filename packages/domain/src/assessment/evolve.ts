import type { Recorded } from '../stream/aggregate.ts'
import type { Appeal, Assessment, AssessmentEvent } from './assessment.ts'
import { latestComputed } from './standing.ts'

/** The year-end after something has happened. Nothing is written over: each value is added to its list. */
export function evolve(state: Assessment | undefined, recorded: Recorded<AssessmentEvent>): Assessment {
  const { event, at, seq, person: by = '' } = recorded
  if (event.type === 'assessment-begun') return begunBy(event, at, seq)
  if (!state) throw new Error(`${event.type} on an assessment never begun`)
  const next = { ...state, seq }
  const round = latestComputed(state)?.round ?? 0
  switch (event.type) {
    case 'self-ranked':
      return { ...next, selfRanks: [...state.selfRanks, { level: event.level, statement: event.statement, at, by }] }
    case 'appraised': {
      const { inputs, level, ground } = event
      return { ...next, appraisals: [...state.appraisals, { inputs, level, ground, at, by }] }
    }
    case 'chased':
      return { ...next, chased: [...state.chased, { what: event.what, at }] }
    case 'computed':
      return { ...next, computed: [...state.computed, { ...event.computed, at }] }
    case 'voted': {
      const { tally, present } = event
      return { ...next, votes: [...state.votes, { tally, present, at, by, round }] }
    }
    case 'decided': {
      const { level, reason, decision } = event
      return { ...next, decisions: [...state.decisions, { level, reason, decision, at, by, round }] }
    }
    case 'notified':
      return { ...next, told: state.decisions.length, noticedAt: at }
    case 'appealed':
      return { ...next, appeals: [...state.appeals, { against: state.decisions.length, at, by, ground: event.ground }] }
    case 'appeal-ruled': {
      const { type: _, ...ruling } = event
      return { ...next, appeals: state.appeals.map((appeal) => withRuling(appeal, { ...ruling, at, by })) }
    }
    case 'assessment-closed':
      return { ...next, closed: true }
  }
}

/** The ruling belongs to the one appeal that has none. */
const withRuling = (appeal: Appeal, ruling: NonNullable<Appeal['ruling']>): Appeal =>
  appeal.ruling ? appeal : { ...appeal, ruling }

function begunBy(event: Extract<AssessmentEvent, { type: 'assessment-begun' }>, at: string, seq: number): Assessment {
  const { type: _, ...begun } = event
  return {
    ...begun,
    openedAt: at,
    selfRanks: [],
    appraisals: [],
    chased: [],
    computed: [],
    votes: [],
    decisions: [],
    told: 0,
    appeals: [],
    closed: false,
    seq,
  }
}
