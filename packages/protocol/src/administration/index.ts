export type {
  LeftOf,
  OpenTask,
  PeopleTried,
  PeopleTriedRow,
  ReorganisationTried,
  SuccessionRow,
  TreeRow,
  UnitFound,
  UnitHistory,
  WorkOfUnit,
} from './answers.ts'
export { type Becoming, becomings, type ComingDecision, type ComingTask } from './coming.ts'
export {
  peopleEntered,
  peopleSearched,
  reorganisationTried,
  type ReorganisationTyped,
  treeAsked,
  unitAsked,
  unitsMost,
  unitsSearched,
} from './inputs.ts'
export {
  type NationalListView,
  type ProvinceRow,
  type ProvinceTried,
  provinceAsked,
  type ProvinceAskedTyped,
  provinceEntered,
} from './national-list.ts'
