export type {
  PeopleTried,
  PeopleTriedRow,
  ReorganisationTried,
  SuccessionRow,
  TreeRow,
  UnitFound,
  UnitHistory,
} from './answers.ts'
export {
  peopleEntered,
  peopleSearched,
  reorganisationTried,
  type ReorganisationTyped,
  treeAsked,
  unitAsked,
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
