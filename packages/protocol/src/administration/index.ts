export type { ReorganisationTried, SuccessionRow, TreeRow, UnitFound, UnitHistory } from './answers.ts'
export {
  peopleSearched,
  reorganisationTried,
  type ReorganisationTyped,
  treeAsked,
  unitAsked,
  unitsSearched,
} from './inputs.ts'
