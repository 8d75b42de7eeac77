export type {
  ActRow,
  BothTongues,
  RefusedAct,
  RehearsalReport,
  RehearsalRow,
  RehearsalState,
  RehearsalYear,
  ReportLine,
  ScenarioRow,
  YearReport,
} from './answers.ts'
export {
  cast,
  rehearsalCreate,
  rehearsalPlay,
  rehearsalPlayTo,
  rehearsalRef,
  rehearsalStep,
  scenarioLimitChars,
} from './commands.ts'
