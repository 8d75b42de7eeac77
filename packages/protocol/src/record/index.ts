export type { AnyEvent, EntryDetail, EntryRow, RecordState } from './answers.ts'
export type { Found, FoundEntry, SnippetPart } from './found.ts'
export { recordSearch, streamEntries, streamRef } from './inputs.ts'
