import { exactly, type Fraction } from '../exact/index.ts'
import { decimal, flag, oneOf, optional, record, type Reader } from '../form/index.ts'

export type Settings = {
  readonly capRate: Fraction
  readonly capBase: 'GOOD_ONLY' | 'GOOD_OR_BETTER' | 'ALL_IN_GROUP'
  readonly collectiveForcing: 'NONE' | 'LEADER_LIST'
  readonly basicTargets: 'ALL_MISSED' | 'ANY_MISSED'
  readonly downgradeSteps: Fraction
  readonly downgradePer: 'ONCE' | 'TASK'
  readonly downgradeFloor: 'COMPLETED' | 'NOT_COMPLETED' | 'ASK'
  readonly gapShare: Fraction
  readonly headBound: boolean
}

export const SETTING_NAMES = [
  'capRate',
  'capBase',
  'collectiveForcing',
  'basicTargets',
  'downgradeSteps',
  'downgradePer',
  'downgradeFloor',
  'gapShare',
  'headBound',
] as const satisfies readonly (keyof Settings)[]

export const DEFAULT_SETTINGS: Settings = {
  capRate: exactly(0.2),
  capBase: 'GOOD_OR_BETTER',
  collectiveForcing: 'NONE',
  basicTargets: 'ALL_MISSED',
  downgradeSteps: exactly(1),
  downgradePer: 'ONCE',
  downgradeFloor: 'ASK',
  gapShare: exactly(0.7),
  headBound: true,
}

export const RATE_MAX = 0.25

export const settings: Reader<Settings> = record({
  capRate: optional(decimal({ from: 0, to: RATE_MAX }), DEFAULT_SETTINGS.capRate),
  capBase: optional(oneOf(['GOOD_ONLY', 'GOOD_OR_BETTER', 'ALL_IN_GROUP']), DEFAULT_SETTINGS.capBase),
  collectiveForcing: optional(oneOf(['NONE', 'LEADER_LIST']), DEFAULT_SETTINGS.collectiveForcing),
  basicTargets: optional(oneOf(['ALL_MISSED', 'ANY_MISSED']), DEFAULT_SETTINGS.basicTargets),
  downgradeSteps: optional(decimal({ from: 1, to: 3, whole: true }), DEFAULT_SETTINGS.downgradeSteps),
  downgradePer: optional(oneOf(['ONCE', 'TASK']), DEFAULT_SETTINGS.downgradePer),
  downgradeFloor: optional(oneOf(['COMPLETED', 'NOT_COMPLETED', 'ASK']), DEFAULT_SETTINGS.downgradeFloor),
  gapShare: optional(decimal({ from: 0, to: 1 }), DEFAULT_SETTINGS.gapShare),
  headBound: optional(flag, DEFAULT_SETTINGS.headBound),
})
