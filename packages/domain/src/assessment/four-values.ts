import type { Assessment, ComputedLevel, Level } from './assessment.ts'
import { latestComputed, latestDecision } from './standing.ts'

/** Self, appraised, computed, decided: side by side, each the last of its kind with what was said for it. */
export type FourValues = {
  readonly self?: { readonly level: Level; readonly reason: string }
  readonly appraised?: { readonly level: Level; readonly reason: string }
  readonly computed?: {
    readonly level: ComputedLevel
    readonly possible: readonly Level[]
    readonly score: number | null
  }
  readonly decided?: { readonly level: Level; readonly reason: string; readonly decision: string }
  /** Whether the body decided otherwise than what is computed now: shown until it decides anew. */
  readonly differs: boolean
}

export function fourValues(state: Assessment): FourValues {
  const self = state.selfRanks.at(-1)
  const appraised = state.appraisals.at(-1)
  const computed = latestComputed(state)
  const decided = latestDecision(state)
  return {
    ...(self && { self: { level: self.level, reason: self.statement } }),
    ...(appraised && { appraised: { level: appraised.level, reason: appraised.ground } }),
    ...(computed && { computed: { level: computed.level, possible: computed.possible, score: computed.score } }),
    ...(decided && { decided: { level: decided.level, reason: decided.reason, decision: decided.decision } }),
    differs: computed !== undefined && decided !== undefined && computed.level !== decided.level,
  }
}
