export type { AnyEvent, EntryDetail, EntryRow } from './answers.ts'
export type { Found, FoundEntry, SnippetPart } from './found.ts'
export { alarmNote, recordSearch, streamEntries, streamRef } from './inputs.ts'
export {
  type HistorySource,
  type ProcessFault,
  type ProcessRun,
  type ProcessStep,
  type RunReplayed,
  runReplay,
  type StreamProcess,
  streamProcess,
} from './process.ts'
export {
  type AlarmCode,
  alarmCodes,
  type AlarmFault,
  type AlarmRow,
  type CheckPart,
  type CheckpointState,
  type CheckState,
  type RecordState,
} from './state.ts'
