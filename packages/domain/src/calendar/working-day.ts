import type { LocalDate } from '../core/index.ts'
import { plusDays, weekdayOf } from './day.ts'
import { holidays } from './holidays.ts'

const worked = new Set(holidays.flatMap((year) => year.worked))
const off = new Set(holidays.flatMap((year) => year.off.flatMap(({ from, to }) => daysOf(from, to))))

/** Whether public offices work: a weekday that is no public holiday, or a Saturday worked in exchange. */
export const isWorkingDay = (day: LocalDate): boolean => worked.has(day) || (weekdayOf(day) <= 5 && !off.has(day))

/** The day itself if worked, else the first working day after it: where a deadline on a day off moves. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  let found = day
  while (!isWorkingDay(found)) found = plusDays(found, 1)
  return found
}

/** The n-th working day after a day, which itself does not count; n = 0 gives `nextWorkingDay`. n ≥ 0. */
export function plusWorkingDays(day: LocalDate, days: number): LocalDate {
  let found = days === 0 ? nextWorkingDay(day) : day
  for (let left = days; left > 0; left -= 1) found = nextWorkingDay(plusDays(found, 1))
  return found
}

function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days
}
