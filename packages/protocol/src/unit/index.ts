export type { LightCounts, UnitRow, UnitView } from './answers.ts'
export { unitList } from './inputs.ts'
