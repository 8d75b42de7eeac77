/** From the record of a year to the case the engine grades (docs/grading, from the year to the case). */
export { caseOfYear, type YearCase, type YearInputs } from './case-of-year.ts'
export { outcomeOfTask, type TaskOutcome } from './task-outcome.ts'
export { projectedCase } from './projected-case.ts'
export { isContracted } from './tasks.ts'
