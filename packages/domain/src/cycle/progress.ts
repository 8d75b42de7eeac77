import { checkDistinct, checkNumber, refuse, type Refused } from '../core/index.ts'
import type { Cycle, CycleCommand } from './cycle.ts'
import { scheduleOf, type Act } from './schedule.ts'

/** The next act of the calendar not yet done. */
export const scheduledOf = (state: Cycle): Act | undefined => scheduleOf(state.calendar)[state.done.length]

/** What the seal and the list of what goes on must look like. */
export function checkClosing({ sealed, carriedOver }: Extract<CycleCommand, { type: 'close' }>): Refused | undefined {
  if (!/^[0-9a-f]{64}$/.test(sealed.hash)) return refuse('malformed', { field: 'sealed.hash' })
  return (
    checkNumber('sealed.entries', sealed.entries, [0, Number.MAX_SAFE_INTEGER], 0) ??
    checkDistinct('carriedOver', carriedOver, 1000)
  )
}
