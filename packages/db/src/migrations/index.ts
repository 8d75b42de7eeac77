export { type Migrated, migrateRecord, isUpToDate } from './migrate.ts'
