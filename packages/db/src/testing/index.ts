export { keepEntries } from './keep-entries.ts'
export { dialects, type Dialect, openTestDatabase } from './open-test-database.ts'
