export type { Around, Place } from './answers.ts'
export { type Moment, moment, momentParameter } from './moment.ts'
export {
  type ChangedThing,
  type Compared,
  type ComparedField,
  comparedFields,
  type Difference,
  twoMoments,
} from './compared.ts'
