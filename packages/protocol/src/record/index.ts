export type { AnyEvent, EntryDetail, EntryRow, RecordState } from './answers.ts'
export type { Found, FoundEntry, SnippetPart } from './found.ts'
export { recordSearch, streamEntries, streamRef } from './inputs.ts'
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
