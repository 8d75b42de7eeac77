export { type CheckpointFlaw, fail, type LogFault, LogFaultError } from './fault.ts'
