export { handover } from './handover.procedures.ts'
export { viewHandover } from './view-handover.ts'
