import type { Absence, NotRankedBecause, Outcome, TargetState, UnitLevel } from '../case/index.ts'
import type { Level } from '../level/index.ts'
import type { Certainty, Degree, Finding, Kind, Measure, Remedy, Side, Test, Word } from '../regulations/index.ts'
import type { CapFate } from './cap-fate.ts'

/** NO_TASKS: neither, there being nothing to count. OPEN: it depends on units still open. */
export type ConditionOutcome = 'YES' | 'NO' | 'NO_TASKS' | 'OPEN'

/** A decimal, or `numerator/denominator` where none ends. */
export type Exact = string

export type Count = { readonly count: number; readonly of: number }

/** What a test looked at. Which fields there are follows from the test. */
export type SeenFacts = {
  /** The outcome of the step SCORE of the same variant. */
  readonly step?: 'SCORE'
  /** Instead of `step`, where the score depends on units still open. */
  readonly score?: Exact
  readonly points?: Exact
  readonly maximum?: number
  readonly count?: number
  readonly of?: number
  readonly led?: readonly Count[]
  readonly violations?: readonly string[]
  readonly faults?: Remedy
  readonly degrees?: readonly Degree[]
  readonly mainTargetsMet?: boolean
  readonly targets?: readonly TargetState[]
  readonly reading?: 'ALL_MISSED' | 'ANY_MISSED'
  readonly findings?: readonly Finding[]
  readonly parts?: readonly Seen[]
}
export type Seen = { readonly test: Test; readonly facts: SeenFacts; readonly outcome: 'YES' | 'NO' | 'NO_TASKS' }

export type ConditionStep = {
  readonly rule: string
  readonly citation: string
  readonly certainty: Certainty
  /** One entry, or one for each way the open units may turn out that makes a difference. */
  readonly seen: readonly Seen[]
  readonly outcome: ConditionOutcome
}

export type TaskRow = {
  readonly task: string
  readonly outcome: Outcome
  readonly weight: Exact
  /** Credit, 0 to 1 each. */
  readonly quantity: Exact
  readonly quality: Exact
  readonly schedule: Exact
  readonly fraction?: Exact
  readonly allOrNothing?: boolean
  readonly defects?: number
  readonly delays?: number
}

export type ActRow = {
  readonly id: string
  readonly subject: string
  readonly measure: Measure
  readonly dutyRelated: boolean
  readonly remedied: boolean
}

export type UnitRow = { readonly unit: string; readonly levels: readonly UnitLevel[] }

/** AS_IT_STANDS, or MADE_GOOD: were the failed and the late tasks completed on time. */
export type Variant = 'AS_IT_STANDS' | 'MADE_GOOD'

export type RulingBecause = 'FORCED' | 'HELD' | 'GAP_BY_TASKS' | 'GAP' | 'NO_TASKS' | 'NOT_SEEN'

type Base = { readonly rule: string; readonly citation: string; readonly certainty: Certainty }
type Is<Name extends string, Facts, Outcome> = Base & {
  readonly step: Name
  readonly facts: Facts
  readonly outcome: Outcome
}

export type SettingRow = { readonly name: string; readonly value: string | boolean; readonly setByCase: boolean }

export type Step =
  | Is<
      'REGULATION',
      { readonly side: Side; readonly day: string; readonly from: string; readonly until: string | null },
      string
    >
  | Is<'SETTINGS', { readonly settings: readonly SettingRow[] }, 'USED'>
  | Is<
      'RANKED',
      {
        readonly kind: Kind
        readonly wholeYear: boolean
        readonly monthsWorked: Exact
        readonly monthsAbsent: Exact
        readonly absence: Absence | null
        readonly monthsInParty: Exact | null
        readonly suspended: boolean
      },
      'RANKED' | NotRankedBecause
    >
  | Is<
      'TASKS',
      {
        readonly variant: Variant
        readonly tasks: readonly TaskRow[]
        readonly waived: readonly { readonly task: string; readonly decision: string }[]
      },
      { readonly n: number } & Readonly<Record<Word, number>>
    >
  | Is<'RESULTS_ASSESSED', { readonly variant: Variant }, Exact>
  | Is<
      'RESULTS_COMPUTED',
      {
        readonly variant: Variant
        readonly weight: Exact
        readonly quantity: Exact
        readonly quality: Exact
        readonly schedule: Exact
        readonly unit?: Exact
        readonly organising?: Exact
        readonly unity?: Exact
      },
      Exact
    >
  | Is<'SCORE', { readonly variant: Variant; readonly common: Exact; readonly results: Exact }, Exact>
  | Is<'DEGREE', { readonly variant: Variant; readonly assessed: boolean; readonly mainTargetsMet: boolean }, Degree>
  | Is<'VIOLATIONS', { readonly acts: readonly ActRow[] }, number>
  | Is<'UNITS', { readonly subordinates: readonly UnitRow[]; readonly responsibleFor: readonly UnitRow[] }, number>
  | Is<
      'FORCING',
      { readonly variant: Variant; readonly code: string; readonly condition: ConditionStep },
      ConditionOutcome
    >
  | Is<
      'LEVEL',
      { readonly variant: Variant; readonly level: Level; readonly conditions: readonly ConditionStep[] | null },
      ConditionOutcome | 'NOT_SEEN'
    >
  | Is<
      'RULING',
      { readonly variant: Variant; readonly because: readonly RulingBecause[]; readonly choices: number },
      readonly Level[]
    >
  | Is<
      'DOWNGRADE',
      {
        readonly failed: readonly string[]
        readonly steps: string
        readonly floor: string
        readonly gapShare: Exact
        readonly done: number
        readonly of: number
        readonly choices: readonly DowngradeRow[]
      },
      readonly Level[]
    >
  | Is<'HEAD_BOUND', { readonly level: readonly Level[]; readonly collectives: readonly UnitRow[] }, readonly Level[]>
  | Is<'CEILING', { readonly level: readonly Level[]; readonly monthsAbsent: Exact }, readonly Level[]>
  | Is<
      'CAP',
      {
        readonly group: string
        readonly base: number
        readonly how: 'GOOD_ONLY' | 'GOOD_OR_BETTER' | 'ALL_IN_GROUP' | 'ALL_RANKED'
        readonly rate: Exact
        readonly decision: string | null
        readonly places: number
        readonly ranking: readonly { readonly subject: string; readonly score: Exact | null }[]
      },
      CapFate
    >

/** Earned, lowered and permitted for one way the open units may turn out. */
export type DowngradeRow = {
  readonly earned: readonly Level[]
  readonly earnedBecause: RulingBecause
  readonly lowered: readonly Level[] | null
  readonly permitted: readonly Level[]
  readonly permittedBecause: RulingBecause
  readonly level: readonly Level[]
}
