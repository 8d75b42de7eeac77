import * as Moment from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { ZONE, ok, refuse, type Instant, type LocalDate, type Result } from '../core/index.ts'

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a day as people send it: exactly `YYYY-MM-DD`, and a day that exists.
 * Refuses with `malformed`, naming the field.
 */
export function parseDate(text: string, field = 'date'): Result<LocalDate> {
  return isDay(text) ? ok(text) : refuse('malformed', { field })
}

/** Whether a text names a real day, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

/** The day in Asia/Ho_Chi_Minh on which a moment falls. */
export const dayOf = (at: Instant): LocalDate =>
  PlainDate.toString(ZonedDateTime.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(at), ZONE)))

/** The moment at which a day begins: 00:00 in Asia/Ho_Chi_Minh. */
export const startOfDay = (day: LocalDate): Instant =>
  new Date(PlainDate.toZonedDateTime(read(day), ZONE).epochMilliseconds).toISOString()

/** The day so many days later; earlier when negative. */
export const plusDays = (day: LocalDate, days: number): LocalDate =>
  PlainDate.toString(PlainDate.addDays(read(day), days))

/** Days from one to the other; negative when the second is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => PlainDate.diffDays(read(from), read(to))

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: LocalDate): number => PlainDate.dayOfWeek(read(day))

/** The last day of the month in which a day lies. */
export const endOfMonth = (day: LocalDate): LocalDate => PlainDate.toString(PlainDate.endOfMonth(read(day)))

function read(day: LocalDate) {
  const [, year, month, dayOfMonth] = FORM.exec(day) ?? []
  if (year === undefined) throw new RangeError(`not a day: ${day}`)
  return PlainDate.create(Number(year), Number(month), Number(dayOfMonth))
}
