export { unitOf } from '../facts/index.ts'
export { listAllPeriods, listPeriods, listSuccessions } from './history.queries.ts'
export { listPaths, listUnder } from './tree.queries.ts'
export {
  findUnit,
  listUnitNames,
  listUnits,
  type UnitColumn,
  type UnitFilter,
  type UnitRecord,
} from './unit.queries.ts'
