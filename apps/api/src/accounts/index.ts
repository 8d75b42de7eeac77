export { isFirstLink, makeFirstLink } from './first-link.ts'
export { makeLink } from './one-time-link.ts'
export { openAccounts } from './open-accounts.ts'
export type { SessionOf, Sessions } from './sessions.ts'
