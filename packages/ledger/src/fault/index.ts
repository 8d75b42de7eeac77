export { type CheckpointFlaw, fail, type LogFault, LogFaultError } from './fault.ts'
export type { RecordFault } from './record-fault.ts'
