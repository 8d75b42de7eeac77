import { dayOf } from '@khoan-viec/domain/calendar'
import type { Kysely, Transaction } from 'kysely'
import { readEntry } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'
import { marksOf } from './marks.ts'
import { spokenIn } from './spoken.ts'
import { pairRuns, wordRuns } from './terms.ts'
import { wordsIndexOf } from './words-index-of.ts'
import type { Indexed } from './words-index.ts'
import { wordsOf } from './words.ts'

/** An entry as the record keeps it: its number and its canonical text. */
export type Kept = { readonly id: number; readonly body: string }

const CHUNK = 400

/** Makes entries findable by what they say to everybody, and by who, under which post, when, of what. */
export async function indexEntries(trx: Transaction<Database>, kept: readonly Kept[]): Promise<void> {
  if (kept.length > 0) await wordsIndexOf(trx).put(trx, kept.map(indexedOf))
}

function indexedOf({ id, body }: Kept): Indexed {
  const entry = readEntry(body)
  const said = spokenIn(entry).map(wordsOf)
  // Pairs come first: only theirs are places that anybody asks for, and a tsvector has few.
  const day = dayOf(entry.at.virtual)
  return { id, day, runs: [...pairRuns(said), ...wordRuns(said), ...marksOf(entry).map((mark) => [mark])] }
}

/** Throws the index away and makes it again from the entries. */
export async function indexAgain(trx: Transaction<Database>): Promise<void> {
  await wordsIndexOf(trx).clear(trx)
  let after = 0
  do after = await indexAfter(trx, after)
  while (after > 0)
}

/** Indexes what the record held before it had an index. */
export async function catchUp(db: Kysely<Database>): Promise<void> {
  const [last = 0] = await wordsIndexOf(db).find(db, {}, { descending: true, limit: 1, offset: 0, few: false })
  let after = last
  do after = await db.transaction().execute((trx) => indexAfter(trx, after))
  while (after > 0)
}

/** Indexes the next entries after that one, and answers with the last of them; 0 when there are none. */
async function indexAfter(trx: Transaction<Database>, after: number): Promise<number> {
  const kept = await readKept(trx, after)
  await indexEntries(trx, kept)
  return kept.at(-1)?.id ?? 0
}

/** What the index has to say of the next entries after that one. */
export const readIndexed = async (db: Kysely<Database>, after: number): Promise<readonly Indexed[]> =>
  (await readKept(db, after)).map(indexedOf)

const readKept = (db: Kysely<Database>, after: number): Promise<readonly Kept[]> =>
  db.selectFrom('entry').select(['id', 'body']).where('id', '>', after).orderBy('id').limit(CHUNK).execute()
