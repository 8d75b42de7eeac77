export { keepEntries } from './keep-entries.ts'
export { dialects, type Dialect, openTestAccounts, openTestDatabase } from './open-test-database.ts'
