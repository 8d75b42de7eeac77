/** From the worst to the best. */
export const LEVELS = ['NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT'] as const

/** The four levels of every regulation. */
export type Level = (typeof LEVELS)[number]

/** 0 NOT_COMPLETED … 3 EXCELLENT: so levels compare as numbers. */
export type Rank = 0 | 1 | 2 | 3

export const RANKS = [0, 1, 2, 3] as const satisfies readonly Rank[]

const ranks: Readonly<Record<Level, Rank>> = { NOT_COMPLETED: 0, COMPLETED: 1, GOOD: 2, EXCELLENT: 3 }

export const rankOf = (level: Level): Rank => ranks[level]
export const levelAt = (rank: Rank): Level => LEVELS[rank]
