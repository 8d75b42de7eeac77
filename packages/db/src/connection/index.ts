export { copySqlite, openScratch, openSqlite, type SqliteOptions } from './sqlite.ts'
export { openPostgres } from './postgres.ts'
export { watchQueries, type WatchedQuery } from './watch-queries.ts'
