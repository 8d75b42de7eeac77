import type { LocalDate } from '../core/index.ts'
import { tenureOf, type Actor, type UnitCode } from '../organisation/organisation.ts'

/**
 * Whether somebody lets people in and gives lost accounts back: the secretariat of the authority, as long as the post is
 * held. Before a year is open there is no authority to ask of, and no other secretariat.
 */
export const keepsAccounts = (actor: Actor, today: LocalDate, authority: UnitCode | undefined): boolean =>
  tenureOf(actor, today, ['SECRETARIAT'], authority) !== undefined
