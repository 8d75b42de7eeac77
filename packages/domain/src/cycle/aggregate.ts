import { startOfDay } from '../calendar/index.ts'
import type { Aggregate, Due, Todo } from '../stream/aggregate.ts'
import type { Cycle, CycleCommand, CycleEvent, CycleFacts } from './cycle.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { scheduledOf } from './progress.ts'

/** The year itself: its calendar passes date by date, and everything else hangs on it. */
export const cycleAggregate: Aggregate<Cycle, CycleCommand, CycleEvent> = {
  kind: 'cycle',
  decide,
  evolve,
  due,
  isFinal: (state) => state.status === 'CLOSED',
  todos,
}

function due(state: Cycle): Due<CycleCommand> | undefined {
  const next = state.status === 'CLOSED' ? undefined : scheduledOf(state)
  if (!next) return undefined
  return {
    at: startOfDay(next.date),
    id: `pass-date/${next.id}`,
    command: { type: 'pass-date', act: next.id, date: next.date },
  }
}

function todos(state: Cycle, { cycle }: CycleFacts): readonly Todo[] {
  if (state.status === 'CLOSED') return []
  const about = { cycle: state.id, name: state.name }
  const secretariat = {
    post: 'SECRETARIAT',
    unit: cycle.authority === '' ? state.authority : cycle.authority,
    about,
  } as const
  const isOwed = (act: string, kind: 'LEVELS') =>
    state.done.includes(act) && !state.boards.some((board) => board.kind === kind)
  return [
    ...(isOwed('window-opened/appeal', 'LEVELS') ? [{ ...secretariat, kind: 'publish-board' } as const] : []),
    ...(state.done.includes('closable') ? [{ ...secretariat, kind: 'close-cycle' } as const] : []),
  ]
}
