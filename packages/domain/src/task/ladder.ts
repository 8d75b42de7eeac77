import type { Instant } from '../core/index.ts'
import type { LadderStep, Lapse } from './follow-up.ts'
import type { Task } from './task.ts'

const steps: readonly LadderStep[] = ['REMIND', 'URGE', 'EXPLAIN', 'REVIEW']

/** Unsigned terms have reminders of their own, and are not the obligors' alone to answer for. */
const standing = ({ lapses }: Task): readonly Lapse[] =>
  lapses.filter(({ kind, madeGood }) => kind !== 'UNSIGNED' && madeGood === undefined)

/** The step of the next lapse: one for each that was not made good, and the last one from then on. */
export const nextStep = (task: Task): LadderStep => steps[Math.min(standing(task).length, steps.length - 1)] ?? 'REVIEW'

export const makeGood = (lapses: readonly Lapse[], at: Instant, which: (lapse: Lapse) => boolean): readonly Lapse[] =>
  lapses.map((lapse) => (lapse.madeGood === undefined && which(lapse) ? { ...lapse, madeGood: at } : lapse))
