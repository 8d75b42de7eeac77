import type { LocalDate } from '../core/index.ts'
import type { Cycle } from '../cycle/cycle.ts'
import type { UnitCode } from '../organisation/organisation.ts'
import type { ReceivingCycles } from './settlement.ts'

type Asked = {
  /** The year that the work leaves. */
  readonly cycle: string
  readonly day: LocalDate
  /** The one opened last first. */
  readonly cycles: readonly Pick<Cycle, 'id' | 'status' | 'authority' | 'calendar'>[]
  /** Who contracts with a unit on that day; undefined: whoever did. */
  readonly authorityOf: (unit: UnitCode) => UnitCode | undefined
}

/**
 * In which year each unit goes on with what it takes over: in the same one while that contracts with it and its last day for delivery
 * is to come; else in the newest open one of its authority. Null where there is none yet.
 */
export function receivingCycles(
  units: readonly UnitCode[],
  { cycle, day, cycles, authorityOf }: Asked,
): ReceivingCycles {
  const own = cycles.find(({ id }) => id === cycle)
  const open = cycles.filter(({ status, calendar }) => status === 'RUNNING' && calendar.delivery >= day)
  return Object.fromEntries(
    units.map((unit) => {
      const authority = authorityOf(unit) ?? own?.authority
      const theirs = open.filter((each) => each.authority === authority)
      return [unit, (theirs.find(({ id }) => id === cycle) ?? theirs[0])?.id ?? null]
    }),
  )
}
