export {
  findUnit,
  listAllUnits,
  listUnitNames,
  listUnits,
  type UnitColumn,
  type UnitFilter,
  type UnitRecord,
} from './unit.queries.ts'
