import { checkDistinct, checkNumber, refuse, type LocalDate, type Refused } from '../core/index.ts'
import { requireFrom } from '../stream/authority.ts'
import type { Cycle, CycleCommand } from './cycle.ts'
import { scheduleOf, type Act } from './schedule.ts'

/** The next act of the calendar not yet done. */
export const scheduledOf = (state: Cycle): Act | undefined => scheduleOf(state.calendar)[state.done.length]

/** Closed is a year whose day has come and in which nobody waits for a grade. */
export function checkClosable(
  state: Cycle,
  { sealed, carriedOver }: Extract<CycleCommand, { type: 'close' }>,
  today: LocalDate,
): Refused | undefined {
  const tooEarly = requireFrom(today, state.calendar.close)
  if (tooEarly) return tooEarly
  if (state.gradings.length === 0 || state.missing.length > 0)
    return refuse('not-now', { data: { status: 'NOT_GRADED', missing: state.missing.length } })
  if (!/^[0-9a-f]{64}$/.test(sealed.hash)) return refuse('malformed', { field: 'sealed.hash' })
  return (
    checkNumber('sealed.entries', sealed.entries, [0, Number.MAX_SAFE_INTEGER], 0) ??
    checkDistinct('carriedOver', carriedOver, 1000)
  )
}
