import { dayOf, plusDays } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import type { CycleCalendar } from '../cycle/cycle.ts'
import type { Appeal, Assessment, Computed, ComputedLevel, Level } from './assessment.ts'

/** The computation in force: the last. Earlier ones stand beside it. */
export const latestComputed = (state: Assessment): Computed | undefined => state.computed.at(-1)

export type Decision = Assessment['decisions'][number]
export const latestDecision = (state: Assessment): Decision | undefined => state.decisions.at(-1)

/** The appeal that waits for its ruling. */
export function openAppeal(state: Assessment): Appeal | undefined {
  const last = state.appeals.at(-1)
  return last?.ruling ? undefined : last
}

/** Whether the level decided last was appealed against. Every decision bears one appeal. */
export const isAppealed = (state: Assessment): boolean =>
  state.appeals.some((appeal) => appeal.against === state.decisions.length)

/** Whether the subject was told the level decided last. */
export const isTold = (state: Assessment): boolean =>
  state.decisions.length > 0 && state.told === state.decisions.length

/**
 * Whether the body has to decide: it never did, or the computation has changed since. A subject that is not ranked
 * has nothing to be decided.
 */
export function awaitsDecision(state: Assessment): boolean {
  const computed = latestComputed(state)
  if (!computed || computed.level === 'NOT_RANKED') return false
  const decided = latestDecision(state)
  if (!decided) return true
  const then = state.computed.find(({ round }) => round === decided.round)
  // What is possible tells the level too: it is the only one, or one of several to be chosen from.
  return then?.possible.join() !== computed.possible.join()
}

/** Whether the decided level has not been told to the subject yet. */
export const awaitsNotice = (state: Assessment): boolean => state.told < state.decisions.length

/** Whether a level has to be justified: nothing was computed, more than one was possible, or another was computed. */
export const needsReason = (level: Level, computed: ComputedLevel): boolean => level !== computed

/** Days before the end of the assessment window on which what is missing is asked for. */
const REMIND_DAYS = 3

/** The two days on which a missing input is chased: shortly before the window ends, and on the day after. */
export function chaseDays({ assessment }: CycleCalendar): readonly [LocalDate, LocalDate] {
  const before = plusDays(assessment.closes, -REMIND_DAYS)
  return [before < assessment.opens ? assessment.opens : before, plusDays(assessment.closes, 1)]
}

export const chasable = ['self-rank', 'appraise'] as const
export type Chasable = (typeof chasable)[number]

export const isMissing = (state: Assessment, what: Chasable): boolean =>
  (what === 'self-rank' ? state.selfRanks : state.appraisals).length === 0

/** Whether it was chased on that day or later. */
export const wasChasedSince = (state: Assessment, what: Chasable, day: LocalDate): boolean =>
  state.chased.some((chase) => chase.what === what && dayOf(chase.at) >= day)
