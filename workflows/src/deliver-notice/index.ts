/** The door of the workflow that brings a notice to a person. */
export * from './messages.ts'
export type * from './activities.ts'
