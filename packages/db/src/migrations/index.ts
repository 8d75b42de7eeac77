export { migrateRecord } from './migrate.ts'
