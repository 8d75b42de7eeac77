import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '../schema/index.ts'
import { readIndexed } from './index-entries.ts'
import { vectorOf } from './tsvector.ts'

/** An entry of which the index does not say what the entry says. `made` is the index made anew from the entries, in SQLite. */
export const findUnlikeWords = (record: Kysely<Database>, made: Kysely<Database>): Promise<number | undefined> =>
  record.getExecutor().adapter instanceof PostgresAdapter ? findUnlikeVector(record) : findUnlikeTerm(record, made)

/** Each vector against the one that its entry makes, and none of an entry that is not there. */
async function findUnlikeVector(record: Kysely<Database>): Promise<number | undefined> {
  for (let after = 0; ;) {
    const indexed = await readIndexed(record, after)
    const last = indexed.at(-1)
    if (!last) break
    const rows = indexed.map(({ id, day, runs }) => sql`(${id}::integer, ${day}::date, ${vectorOf(runs)}::tsvector)`)
    const { rows: unlike } = await sql<{
      id: number
    }>`select made.id from (values ${sql.join(rows)}) as made (id, day, words)
      left join entry_words on entry_words.entry = made.id
      where entry_words.words is distinct from made.words or entry_words.day is distinct from made.day order by made.id limit 1`.execute(
      record,
    )
    if (unlike[0]) return unlike[0].id
    after = last.id
  }
  const { rows: added } = await sql<{ id: number }>`select entry as id from entry_words
    where not exists (select 1 from entry where entry.id = entry_words.entry) order by entry limit 1`.execute(record)
  return added[0]?.id
}

type Term = { readonly term: string; readonly doc: number; readonly offset: number }

/** All terms of both in the order in which SQLite keeps them, side by side: where they part, one has what the other lacks. */
async function findUnlikeTerm(record: Kysely<Database>, made: Kysely<Database>): Promise<number | undefined> {
  const [ours, theirs] = [await openTerms(record), await openTerms(made)]
  try {
    for (;;) {
      const [one, other] = [(await ours.next()).value, (await theirs.next()).value]
      if (!one || !other) return one?.doc ?? other?.doc
      if (one.term !== other.term) return lesser(one, other).doc
      if (one.doc !== other.doc) return Math.min(one.doc, other.doc)
      if (one.offset !== other.offset) return one.doc
    }
  } finally {
    // A connection answers nothing else while it has more to tell.
    await ours.return(undefined)
    await theirs.return(undefined)
  }
}

async function openTerms(db: Kysely<Database>): Promise<AsyncGenerator<Term, undefined>> {
  await sql`create virtual table if not exists temp.entry_terms using fts5vocab('main', 'entry_words', 'instance')`.execute(
    db,
  )
  return streamTerms(db)
}

async function* streamTerms(db: Kysely<Database>): AsyncGenerator<Term, undefined> {
  const terms = db.selectFrom(sql<Term>`temp.entry_terms`.as('terms')).select(['term', 'doc', 'offset'])
  for await (const term of terms.stream()) yield term
  return undefined
}

const lesser = (one: Term, other: Term): Term =>
  Buffer.compare(Buffer.from(one.term), Buffer.from(other.term)) < 0 ? one : other
