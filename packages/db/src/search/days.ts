import type { LocalDate } from '@khoan-viec/domain/core'

/** Days from the first to the last, both included. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** No entry is of a day before or after. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

/** From one day to another, whatever somebody typed; without one of them there is no end on that side. */
export const daysFrom = (from: LocalDate = FIRST_DAY, to: LocalDate = LAST_DAY): Days => ({
  from: from > FIRST_DAY ? from : FIRST_DAY,
  to: to < LAST_DAY ? to : LAST_DAY,
})
