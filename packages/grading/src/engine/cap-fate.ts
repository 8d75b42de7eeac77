/** What the cap did to an EXCELLENT: kept its place, shares the last one with others, or lost it. */
export type CapFate = 'KEPT' | 'TIED' | 'LOWERED'
