import type { Facts } from './facts.ts'

/** null: neither holds nor fails, there being no task to count. */
export type Truth = boolean | null

export type Ask = (facts: Facts) => Truth

/** false where any is, else null where any is, else true. */
export const everyTruth = <Of>(list: readonly Of[], holds: (one: Of) => Truth): Truth => {
  let every: Truth = true
  for (const one of list) {
    const truth = holds(one)
    if (truth === false) return false
    if (truth === null) every = null
  }
  return every
}

/** true where any is, else null where any is, else false. */
export const anyTruth = <Of>(list: readonly Of[], holds: (one: Of) => Truth): Truth => {
  let any: Truth = false
  for (const one of list) {
    const truth = holds(one)
    if (truth === true) return true
    if (truth === null) any = null
  }
  return any
}
