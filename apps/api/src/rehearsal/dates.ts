import { dayOf, startOfDay } from '@khoan-viec/domain/calendar'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { Script } from '@khoan-viec/protocol/scenario'

/** The moment at which everything of a day is over: its last act, or its beginning. */
export function lastMomentOf({ acts }: Script, day: LocalDate): Instant {
  const last = acts.findLast(({ at }) => dayOf(at) === day)
  return last?.at ?? startOfDay(day)
}

/** The moment at which the year of the script is over: nobody does anything after it, and it may be closed. */
export function endOf({ acts, plan }: Script): Instant {
  const last = acts.at(-1)?.at ?? ''
  const closable = startOfDay(plan.close)
  return last > closable ? last : closable
}
