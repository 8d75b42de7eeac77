import type { Cycle } from '@khoan-viec/domain/cycle'

/** Whether an act may be done now, or why not. */
export type Standing =
  | { readonly kind: 'NOW' }
  | { readonly kind: 'LATER'; readonly opens: string }
  | { readonly kind: 'NOT_GRADED' }
  | { readonly kind: 'MISSING'; readonly count: number }

/** A year is closed from its day on, when everybody is graded. */
export function closeStanding(
  { calendar, gradings, missing }: Pick<Cycle, 'calendar' | 'gradings' | 'missing'>,
  today: string,
): Standing {
  if (today < calendar.close) return { kind: 'LATER', opens: calendar.close }
  if (missing.length > 0) return { kind: 'MISSING', count: missing.length }
  return gradings.length === 0 ? { kind: 'NOT_GRADED' } : { kind: 'NOW' }
}
