export type { AnyEvent, EntryDetail, EntryRow, Found, RecordState } from './answers.ts'
export { recordSearch, streamEntries, streamRef } from './inputs.ts'
