export type { Around, Place } from './answers.ts'
export { type Moment, moment, momentParameter } from './moment.ts'
