export { keepEntries } from './keep-entries.ts'
export { loosen } from './loosen.ts'
export { dialects, type Dialect, openTestAccounts, openTestDatabase } from './open-test-database.ts'
export { recordUnits } from './record-units.ts'
