import { sql } from 'kysely'
import type { Query } from './query.ts'
import type { Run } from './terms.ts'
import type { WordsIndex } from './words-index.ts'

/** What a tsvector holds at most: beyond it words have no place, and of one word no more than so many places are kept. */
const PLACES_MOST = 16_383
const PLACES_OF_ONE = 255

/** PostgreSQL: a vector written out by us, so that no dictionary and no parser of its own decides what a word is, under a GIN index. */
export const tsvector: WordsIndex = {
  async put(trx, entries) {
    const rows = entries.map(({ id, runs }) => sql`(${id}::integer, ${vectorOf(runs)}::tsvector)`)
    await sql`insert into entry_words (entry, words) values ${sql.join(rows)}`.execute(trx)
  },
  async clear(trx) {
    await sql`delete from entry_words`.execute(trx)
  },
  async find(db, query, { descending, limit, offset }) {
    const order = sql.raw(descending ? 'desc' : 'asc')
    const { rows } = await sql<{ id: number }>`select entry as id from entry_words
      where words @@ ${write(query)}::tsquery order by entry ${order} limit ${limit} offset ${offset}`.execute(db)
    return rows.map(({ id }) => id)
  },
  async count(db, query, most) {
    const { rows } = await sql<{ found: number }>`select count(*) as found from
      (select 1 from entry_words where words @@ ${write(query)}::tsquery limit ${most}) as counted`.execute(db)
    return Number(rows[0]?.found ?? 0)
  },
}

/** What a vector says of an entry, as PostgreSQL reads it. */
export function vectorOf(runs: readonly Run[]): string {
  const places = new Map<string, number[]>()
  let place = 0
  for (const run of runs) {
    for (const term of run) {
      place += 1
      const known = places.get(term) ?? []
      if (place <= PLACES_MOST && known.length < PLACES_OF_ONE) known.push(place)
      places.set(term, known)
    }
    place += 1
  }
  return [...places].map(([term, at]) => (at.length > 0 ? `${quoted(term)}:${at.join(',')}` : quoted(term))).join(' ')
}

function write(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return `(${query.terms.map(quoted).join(' <-> ')})`
    case 'all':
      return `(${query.of.map(write).join(' & ')})`
    case 'any':
      return `(${query.of.map(write).join(' | ')})`
    case 'but':
      return `(${write(query.of)} & !${write(query.without)})`
  }
}

const quoted = (term: string): string => `'${term.replaceAll(/['\\]/g, '$&$&')}'`
