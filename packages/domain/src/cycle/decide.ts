import { ok, refuse, type Refused, type Result } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import { requireFrom } from '../stream/authority.ts'
import { checkBoard, checkGrading } from './checks.ts'
import { moveClock, setClock } from './clock-change.ts'
import type { Cycle, CycleCommand, CycleEvent } from './cycle.ts'
import { guards } from './guards.ts'
import { decideOpening } from './opening.ts'
import { checkClosing, scheduledOf } from './progress.ts'

/** What a command would change of the year, or why it may not. */
export function decide(state: Cycle | undefined, command: CycleCommand, context: Context): Result<CycleEvent> {
  if (command.type === 'open') return state ? refuse('already-done') : decideOpening(command, context)
  if (!state) return refuse('not-found')
  const refused = guards[command.type](state, context)
  if (refused) return refused
  switch (command.type) {
    case 'set-clock':
      return setClock(state, command, context)
    case 'move-clock':
      return moveClock(state, command, context)
    case 'publish-board':
      return (
        (command.kind === 'LEVELS' ? requireFrom(context.today, state.calendar.appeal.opens) : undefined) ??
        checkBoard(command) ??
        ok({ type: 'board-published', kind: command.kind, title: command.title, content: command.content })
      )
    case 'close':
      return checkClosing(command) ?? ok(closed(command))
    case 'pass-date':
      return checkPassing(state, command, context) ?? ok({ ...command, type: 'date-passed' })
    case 'grade':
      return checkGrading(command) ?? ok({ ...command, type: 'graded' })
    case 'project':
      return (
        requireFrom(context.today, command.date) ??
        (state.projections.some(({ date }) => date === command.date) ? refuse('already-done') : undefined) ??
        ok({ ...command, type: 'level-projected' })
      )
  }
}

const closed = (command: Extract<CycleCommand, { type: 'close' }>): CycleEvent => ({ ...command, type: 'cycle-closed' })

/** Dates pass in order, each once, and none before it has come. */
function checkPassing(
  state: Cycle,
  command: Extract<CycleCommand, { type: 'pass-date' }>,
  context: Context,
): Refused | undefined {
  if (state.done.includes(command.act)) return refuse('already-done')
  const next = scheduledOf(state)
  if (next?.id !== command.act || next.date !== command.date)
    return refuse('not-now', { data: { status: next?.id ?? '' } })
  return requireFrom(context.today, command.date)
}
