export { isFile } from './is-file.ts'
export { type Houses, type NewRehearsal, openHouses } from './houses.ts'
export { newHouseId } from './new-id.ts'
export {
  findCycle,
  type House,
  loadHouseClock,
  openHouse,
  type Past,
  type PastHouse,
  readVersion,
  recordFile,
  tellTime,
} from './open-house.ts'
export { isRehearsalId, type RehearsalFile, writeWhole } from './rehearsal-file.ts'
export { wakeHouse } from './wake-house.ts'
