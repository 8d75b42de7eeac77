/** What people are told of by themselves, how soon, and how it reaches them. */
export * from './kinds.ts'
export * from './notice.ts'
export * from './when.ts'
export * from './digest.ts'
export * from './delivery.ts'
