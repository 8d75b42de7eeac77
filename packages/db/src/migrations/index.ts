export { type Migrated, migrateRecord } from './migrate.ts'
