export type {
  ActRow,
  BothTongues,
  RefusedAct,
  RehearsalReport,
  RehearsalRow,
  RehearsalState,
  ReportLine,
  ScenarioRow,
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
