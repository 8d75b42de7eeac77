export {
  countEntries,
  type EntryFilter,
  type EntryPage,
  type EntryRecord,
  findLastEntry,
  listEntries,
  listStreamsAfter,
} from './entry.queries.ts'
