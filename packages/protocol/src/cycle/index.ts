export type { CircleStep, CycleView, ScheduledAct } from './answers.ts'
export { cycleCommand, cycleObey, cyclePlan, cycleTerms } from './commands.ts'
export { shownYear, yearParameter } from './year.ts'
