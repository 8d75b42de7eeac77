import type { TaskInput } from '../case/index.ts'

export type Level = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED'
export type Possible = readonly Level[]

export const BEST_FIRST: Possible = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED']
export const height = (level: Level): number => 3 - BEST_FIRST.indexOf(level)
const lower = (a: Level, b: Level): Level => (height(a) < height(b) ? a : b)
export const unite = (...lists: Possible[]): Possible =>
  BEST_FIRST.filter((level) => lists.some((list) => list.includes(level)))
export const pairs = (one: Possible, other: Possible): Possible =>
  unite(...one.map((a) => other.map((b) => lower(a, b))))

export type Counted = {
  n: number
  done: number
  onTime: number
  late: number
  good: number
  poor: number
  exceeded: number
  lateOrPoor: number
  latePoorUndone: number
  onTimeAndGood: number
  failed: number
}

export const isDone = ({ outcome }: TaskInput): boolean =>
  ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'POOR_QUALITY'].includes(outcome)
export const isOnTime = ({ outcome, delays = 0 }: TaskInput): boolean =>
  outcome === 'EXCEEDED' || outcome === 'COMPLETED' || (outcome === 'POOR_QUALITY' && delays === 0)
export const isLate = (task: TaskInput): boolean => isDone(task) && !isOnTime(task)
export const isGood = ({ outcome }: TaskInput): boolean => ['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE'].includes(outcome)
const isFailed = ({ outcome }: TaskInput): boolean => ['NOT_DONE', 'PARTIAL', 'POOR_QUALITY'].includes(outcome)

export const count = (tasks: readonly TaskInput[]): Counted => {
  const those = (holds: (task: TaskInput) => boolean): number => tasks.filter(holds).length
  const poor = (task: TaskInput): boolean => task.outcome === 'POOR_QUALITY'
  return {
    n: tasks.length,
    done: those(isDone),
    onTime: those(isOnTime),
    late: those(isLate),
    good: those(isGood),
    poor: those(poor),
    exceeded: those(({ outcome }) => outcome === 'EXCEEDED'),
    lateOrPoor: those((task) => isLate(task) || poor(task)),
    latePoorUndone: those((task) => isLate(task) || poor(task) || !isDone(task)),
    onTimeAndGood: those((task) => isOnTime(task) && isGood(task)),
    failed: those(isFailed),
  }
}

export const madeGood = (task: TaskInput): TaskInput =>
  isFailed(task) || isLate(task) ? { ...task, outcome: 'COMPLETED', defects: 0, delays: 0 } : task
