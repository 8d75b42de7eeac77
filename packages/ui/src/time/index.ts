export { Timeline, type TimelineEntry } from './timeline.tsx'
export { Ring, type RingStep, type StepState } from './ring.tsx'
export { MonthLine, type MonthMark } from './month-line.tsx'
export { shareOfYear } from './share-of-year.ts'
