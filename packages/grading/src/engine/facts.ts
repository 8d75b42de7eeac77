import type { Subject } from '../case/index.ts'
import type { Fraction } from '../exact/index.ts'
import type { Degree } from '../regulations/index.ts'
import type { Near } from './discipline.ts'
import type { Tally } from './tally.ts'

/** How many ranked units stand at each level, worst first: of those subordinate, and of those a leader answers for. */
export type UnitCounts = { readonly SUBORDINATES: readonly number[]; readonly RESPONSIBLE_FOR: readonly number[] }

/** All that a condition may look at, for one subject and one choice of the open units. */
export type Facts = {
  readonly subject: Subject
  readonly tally: Tally
  /** Of each collective led, its own tasks. */
  readonly led: readonly Tally[]
  readonly common: Fraction | null
  readonly results: Fraction | null
  readonly score: Fraction | null
  readonly degree: Degree | null
  readonly near: Near
  readonly units: UnitCounts
}
