import { type Kysely, PostgresAdapter } from 'kysely'
import type { Database } from '../schema/index.ts'
import { fts5 } from './fts5.ts'
import { tsvector } from './tsvector.ts'
import type { WordsIndex } from './words-index.ts'

export const wordsIndexOf = (db: Kysely<Database>): WordsIndex =>
  db.getExecutor().adapter instanceof PostgresAdapter ? tsvector : fts5
