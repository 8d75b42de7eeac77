import type { Words } from '../form/index.ts'
import type { Level } from '../level/index.ts'
import type { Test } from './test-types.ts'

export type Side = 'PARTY' | 'STATE'
export type Kind = 'COLLECTIVE' | 'LEADER' | 'INDIVIDUAL'

/** How sure the text is: read verbatim, a reading of it, a local rule, or believed but not seen. */
export type Certainty = 'QUOTED' | 'INTERPRETED' | 'LOCAL' | 'UNSOURCED'

/** Where a number or condition comes from. `readAt` is the address where the text was read, null where it was not seen. */
export type Ground = { readonly certainty: Certainty; readonly citation: string; readonly readAt: string | null }

export type Condition = Ground & { readonly test: Test }

/** A case that makes a subject NOT_COMPLETED whatever its score. With `only`, it applies where that setting has that value. */
export type ForcingCase = Condition & {
  readonly code: string
  readonly only?: { readonly setting: 'collectiveForcing'; readonly is: string }
}

/** A level whose conditions were not seen has `conditions: null`: it can only be decided by people. */
export type LevelRule = { readonly level: Level; readonly conditions: readonly Condition[] | null }

export type KindRules = {
  readonly forced: readonly ForcingCase[]
  /** From the top down. */
  readonly levels: readonly LevelRule[]
  /** What stays possible where nothing forces and no level holds. */
  readonly otherwise: Ground & { readonly possible: readonly Level[] }
  /** Computed result points: a mean of three parts, or of six for those who lead. Only with `gradesBy` POINTS. */
  readonly resultParts?: Ground & { readonly parts: 3 | 6 }
}

export type { Words } from '../form/index.ts'

/** A national text: which subjects it ranks, by what, from when to when. Plain data, as it would stand in a file. */
export type Regulation = {
  readonly id: string
  readonly version: string
  readonly citation: string
  readonly title: Words
  readonly side: Side
  readonly from: string
  /** The first day on which it is no longer in force; null while it is. */
  readonly until: string | null
  readonly gradesBy: 'POINTS' | 'DEGREES' | 'RATIOS'
  /** Whose disciplinary decisions count: of the case's own side, or of both. */
  readonly violationsOf: 'SAME_SIDE' | 'BOTH_SIDES'
  readonly cap: Ground & { readonly base: 'BY_SETTING' | 'ALL_RANKED' }
  /** null: this text ranks no subject of the kind. */
  readonly kinds: Readonly<Record<Kind, KindRules | null>>
}

/** A local text laid over a national one: the downgrade for failed tasks, or further conditions on the levels. */
export type Overlay = {
  readonly id: string
  readonly version: string
  readonly citation: string
  readonly title: Words
} & (
  | ({ readonly does: 'DOWNGRADE'; readonly of: readonly Kind[] } & Ground)
  | { readonly does: 'CONDITIONS'; readonly forced: readonly ForcingCase[]; readonly levels: readonly LevelRule[] }
)
