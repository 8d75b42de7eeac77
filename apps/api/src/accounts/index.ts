export { openAccounts } from './open-accounts.ts'
export type { SessionOf, Sessions } from './sessions.ts'
