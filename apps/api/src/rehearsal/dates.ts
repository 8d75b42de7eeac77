import { dayOf, startOfDay } from '@khoan-viec/domain/calendar'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import { actsOf, type Script, type ScriptYear } from '@khoan-viec/protocol/scenario'

/** The moment at which everything of a day is over: its last act, or its beginning. */
export function lastMomentOf(script: Script, day: LocalDate): Instant {
  const last = actsOf(script).findLast(({ at }) => dayOf(at) === day)
  return last?.at ?? startOfDay(day)
}

/** The moment at which a year is over: nobody does anything after it, and it may be closed. */
export function endOfYear({ acts, plan }: ScriptYear): Instant {
  const last = acts.at(-1)?.at ?? ''
  const closable = startOfDay(plan.close)
  return last > closable ? last : closable
}

/** The moment at which the last year of the script is over. */
export const endOf = ({ years }: Script): Instant => endOfYear(years.at(-1) ?? years[0])
