export { isUpToDate, migrateHouse, type Migrated, migrateRecord, standingOfRecord } from './migrate.ts'
export { refuseNewer, type Standing, standingOf, WrongVersion } from './standing.ts'
