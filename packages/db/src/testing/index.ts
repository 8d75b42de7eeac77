export { dialects, type Dialect, openTestDatabase } from './open-test-database.ts'
