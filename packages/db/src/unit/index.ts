export {
  findUnit,
  listUnitNames,
  listUnits,
  type UnitColumn,
  type UnitFilter,
  type UnitRecord,
} from './unit.queries.ts'
