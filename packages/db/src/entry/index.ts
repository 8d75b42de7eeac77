export {
  countEntries,
  type EntryFilter,
  type EntryPage,
  type EntryRecord,
  findFirstAfter,
  findLastEntry,
  listDelegationsSaidAfter,
  listEntries,
  listEntriesById,
  listStreamsAfter,
} from './entry.queries.ts'
export {
  type EntryPlace,
  findFirstPlace,
  findLastErasure,
  findPlaceAfter,
  findPlaceAt,
  findPlaceOf,
  listStreamsBetween,
} from './place.queries.ts'
export { findToldAfter, tellEntry, type ToldEntry } from './told-entry.ts'
