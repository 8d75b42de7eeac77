/** The door of the workflow that tells other software of what happens. */
export * from './messages.ts'
export type * from './activities.ts'
