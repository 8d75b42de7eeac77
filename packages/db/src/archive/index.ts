export { type Archived, listActs, listArchived, listKeptStreams, listRuns } from './archive.queries.ts'
