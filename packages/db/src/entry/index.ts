export {
  countEntries,
  type EntryFilter,
  type EntryPage,
  type EntryRecord,
  findLastEntry,
  listEntries,
  listEntriesById,
  listStreamsAfter,
} from './entry.queries.ts'
