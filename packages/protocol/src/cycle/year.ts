import { id } from '../core/index.ts'

/** Name of the parameter by which an address, of a page or of what it asks, says which year is shown. Absent: the current one. */
export const yearParameter = 'cycle'

/** A year as addresses carry it: the cycle's id. */
export const shownYear = id
