export { listStreamEntries, openKinds } from './read-entries.ts'
export { record } from './record.procedures.ts'
export { workflow } from './workflow.procedures.ts'
