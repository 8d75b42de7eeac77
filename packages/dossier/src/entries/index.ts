export { entryPath, type EntryText, filesNamedIn, indexIn, type PlacedEntry, readEntryText, readJson } from './entry.ts'
export { formatOpened, leftSealed, openedPath, openEntries, parseOpened, type SealedEntry } from './open-entries.ts'
export { type Names, namesIn } from './names.ts'
