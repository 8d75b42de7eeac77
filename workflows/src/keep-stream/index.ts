/** The door of the workflow that keeps a stream: what may be said to it, and what it needs done. The body stays inside. */
export * from './messages.ts'
export type * from './activities.ts'
export { actedUnder } from './acted-under.ts'
export { hashOf } from './hash.ts'
export { TOGETHER, TOGETHER_MOST, type Together } from './together.ts'
