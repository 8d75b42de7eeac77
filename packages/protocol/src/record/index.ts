export type { AnyEvent, EntryDetail, EntryRow, RecordState } from './answers.ts'
export type { Found } from './found.ts'
export { recordSearch, streamEntries, streamRef } from './inputs.ts'
