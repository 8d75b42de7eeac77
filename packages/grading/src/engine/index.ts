export type * from './answer.ts'
export { gradeCase, type GradeOptions } from './grade.ts'
export type * from './step.ts'
export type { CapFate } from './cap-fate.ts'
