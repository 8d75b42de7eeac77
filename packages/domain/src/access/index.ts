/** Who may see what of a cycle, and what one may do to a task now or later. */
export * from './seat.ts'
export { rights, rightTo } from './rights.ts'
export { actingTenure, everyRight, isOfSystem } from './acting.ts'
export * from './may-read.ts'
export * from './redact.ts'
export * from './can-do.ts'
