import type { Recorded } from '../stream/aggregate.ts'
import type { Cycle, CycleEvent } from './cycle.ts'

/** The year after something has happened. An event on a year never opened is a damaged record, and throws. */
export function evolve(state: Cycle | undefined, recorded: Recorded<CycleEvent>): Cycle {
  const { event, at, seq } = recorded
  if (event.type === 'cycle-opened') return openedBy(event, at)
  if (!state) throw new Error(`${event.type} on a cycle never opened`)
  switch (event.type) {
    case 'clock-set':
      return { ...state, clock: event.clock }
    case 'date-passed':
      return { ...state, done: [...state.done, event.act] }
    case 'graded': {
      if (!event.grading) return { ...state, missing: event.missing }
      const grading = { ...event.grading, round: state.gradings.length + 1, at }
      return { ...state, gradings: [...state.gradings, grading], missing: event.missing }
    }
    case 'level-projected':
      return { ...state, projections: [...state.projections, { date: event.date, answer: event.answer }] }
    case 'board-published': {
      const board = { id: `board-${seq}`, kind: event.kind, title: event.title, at, content: event.content }
      return { ...state, boards: [...state.boards, board] }
    }
    case 'cycle-closed':
      return { ...state, status: 'CLOSED', sealed: { ...event.sealed, at }, carriedOver: event.carriedOver }
  }
}

const openedBy = ({ terms, calendar, clock }: Extract<CycleEvent, { type: 'cycle-opened' }>, at: string): Cycle => ({
  ...terms,
  openedAt: at,
  calendar,
  clock,
  status: 'RUNNING',
  done: [],
  gradings: [],
  missing: [],
  projections: [],
  boards: [],
  carriedOver: [],
})
