/** Who may see what of a cycle, and what one may do to a task now or later. */
export * from './may-read.ts'
export * from './redact.ts'
export * from './can-do.ts'
