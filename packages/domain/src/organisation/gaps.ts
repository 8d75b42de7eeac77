import { plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { Post, Tenure } from './organisation.ts'

export type Gap = { readonly post: Post; readonly from: LocalDate; readonly to?: LocalDate }

/** A unit's life or any other span of days; without an end it lasts. */
type Span = { readonly from: LocalDate; readonly to?: LocalDate }

/**
 * The spans of days on which nobody held the post, of those within the unit's life and not before it was first held: when that
 * was, nobody may have entered. Acting and interim count as held.
 */
export function gapsIn(tenures: readonly Tenure[], post: Post, life: Span): readonly Gap[] {
  const held = tenures.filter((tenure) => tenure.post === post).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const gaps: Gap[] = []
  /** The first day not known to be held; undefined: held without an end. */
  let free: LocalDate | undefined
  for (const [index, { from, to }] of held.entries()) {
    if (index > 0 && free === undefined) break
    if (free !== undefined && free < from) gaps.push({ post, from: free, to: plusDays(from, -1) })
    const next = to === undefined ? undefined : plusDays(to, 1)
    free = next === undefined || free === undefined || next > free ? next : free
  }
  if (free === undefined || (life.to !== undefined && free > life.to)) return gaps
  return [...gaps, { post, from: free, ...(life.to === undefined ? {} : { to: life.to }) }]
}
