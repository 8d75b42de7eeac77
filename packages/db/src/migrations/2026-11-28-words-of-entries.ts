import { PostgresAdapter, sql } from 'kysely'
import type { AnyTables } from '../schema/any-tables.ts'

/**
 * Where the words of entries are looked up. Frozen in time: a migration knows no table types.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`create table entry_words (entry integer primary key, words tsvector not null)`.execute(db)
    await sql`create index entry_words_by_word on entry_words using gin (words)`.execute(db)
    return
  }
  // Terms are made by us and stand between blanks: whatever is not ASCII, and these signs, are letters to the tokenizer.
  await sql`create virtual table entry_words
    using fts5(words, content = '', columnsize = 0, tokenize = "ascii tokenchars '=~:^-_./'")`.execute(db)
}
