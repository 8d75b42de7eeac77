export { checkHouse, type HouseReport, type PartReport } from './check-house.ts'
export { keepChecks } from './keep-checks.ts'
export { noteEmptied } from './note-emptied.ts'
