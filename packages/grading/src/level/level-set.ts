import { LEVELS, RANKS, levelAt, rankOf, type Level, type Rank } from './level.ts'

/** The levels still open, one bit each by rank: one bit where settled, never empty for a ranked subject. */
export type LevelSet = number

export const setOf = (...levels: readonly Level[]): LevelSet =>
  levels.reduce((set, level) => set | (1 << rankOf(level)), 0)
export const setAt = (rank: Rank): LevelSet => 1 << rank
export const hasRank = (set: LevelSet, rank: Rank): boolean => (set & (1 << rank)) !== 0
export const isSettled = (set: LevelSet): boolean => (set & (set - 1)) === 0

/** Every set is a number below this. */
export const SETS = 1 << LEVELS.length

const everySet = Array.from({ length: SETS }, (_, set) => set)
const ranksBySet: readonly (readonly Rank[])[] = everySet.map((set) => RANKS.filter((rank) => hasRank(set, rank)))
const levelsBySet: readonly (readonly Level[])[] = ranksBySet.map((ranks) => ranks.map(levelAt).reverse())

export const ranksIn = (set: LevelSet): readonly Rank[] => ranksBySet[set] ?? []

/** Best first, as an answer shows them. */
export const levelsIn = (set: LevelSet): readonly Level[] => levelsBySet[set] ?? []

export const lowestIn = (set: LevelSet): Rank => ranksIn(set)[0] ?? 0
export const highestIn = (set: LevelSet): Rank => ranksIn(set).at(-1) ?? 0

const pairUp = (one: LevelSet, other: LevelSet): LevelSet => {
  let set = 0
  for (const a of ranksIn(one)) for (const b of ranksIn(other)) set |= 1 << Math.min(a, b)
  return set
}

const pairs = everySet.map((one) => everySet.map((other) => pairUp(one, other)))

/** The lower of the two in every pair of a level of the one and a level of the other. */
export const lowerPairs = (one: LevelSet, other: LevelSet): LevelSet => pairs[one]?.[other] ?? 0

export const settledLevel = (set: LevelSet): Level | 'NEEDS_DECISION' =>
  isSettled(set) ? levelAt(lowestIn(set)) : 'NEEDS_DECISION'
