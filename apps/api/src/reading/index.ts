export { keepReadings, toldToOne } from './keep-readings.ts'
export { reading } from './reading.procedures.ts'
