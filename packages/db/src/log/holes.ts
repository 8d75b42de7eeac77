/** Ids from the first to the last that have no place in the log yet, though higher ones have. */
type Hole = { readonly first: number; readonly last: number }

/** Up to which id the record is ordered, but for the holes. */
export type Reach = { readonly last: number; readonly holes: readonly Hole[] }

export const nothing: Reach = { last: 0, holes: [] }

/**
 * The reach once these ids, rising, have their place too. What they jump over are holes: PostgreSQL gives an id away
 * before its transaction commits, and for ever when it does not.
 */
export function reachFurther(reach: Reach, ids: readonly number[]): Reach {
  const filled = ids.filter((id) => id <= reach.last)
  const holes = filled.reduce(fill, reach.holes)
  return ids.slice(filled.length).reduce(step, { last: reach.last, holes })
}

const fill = (holes: readonly Hole[], id: number): readonly Hole[] =>
  holes.flatMap(({ first, last }) =>
    id < first || id > last ? [{ first, last }] : [...between(first, id - 1), ...between(id + 1, last)],
  )

const step = ({ last, holes }: Reach, id: number): Reach => ({
  last: id,
  holes: [...holes, ...between(last + 1, id - 1)],
})

const between = (first: number, last: number): readonly Hole[] => (first <= last ? [{ first, last }] : [])
