import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Days } from './days.ts'
import type { Query } from './query.ts'
import type { Run } from './terms.ts'
import type { Asked, WordsIndex } from './words-index.ts'

/** What a tsvector holds at most: beyond it words have no place, and of one word no more than so many places are kept. */
const PLACES_MOST = 16_383
const PLACES_OF_ONE = 255

/** PostgreSQL: a vector written out by us, so that no dictionary and no parser of its own decides what a word is, under a GIN index. */
export const tsvector: WordsIndex = {
  async put(trx, entries) {
    const rows = entries.map(({ id, day, runs }) => sql`(${id}::integer, ${day}::date, ${vectorOf(runs)}::tsvector)`)
    await sql`insert into entry_words (entry, day, words) values ${sql.join(rows)}`.execute(trx)
  },
  async clear(trx) {
    await sql`delete from entry_words`.execute(trx)
  },
  async find(db, asked, { descending, limit, offset, few }) {
    const reach = await reachOf(db, asked.days)
    if (!reach) return []
    const near = few ? undefined : nearest(reach, descending, limit + offset)
    const order = sql.raw(descending ? 'desc' : 'asc')
    if (near) {
      const { rows } = await sql<{ entry: number }>`select entry from entry_words where ${conditionOf(asked, near)}
        order by entry ${order} limit ${limit} offset ${offset}`.execute(db)
      if (rows.length === limit) return rows.map(({ entry }) => entry)
    }
    // Materialised, for a database that expects more than there are walks along all of the record to be done early.
    const { rows } = await sql<{ entry: number }>`with found as materialized
      (select entry from entry_words where ${conditionOf(asked, reach)})
      select entry from found order by entry ${order} limit ${limit} offset ${offset}`.execute(db)
    return rows.map(({ entry }) => entry)
  },
  async count(db, asked, most) {
    const reach = await reachOf(db, asked.days)
    if (!reach) return 0
    const { rows } = await sql<{ found: number }>`select count(*) as found from
      (select 1 from entry_words where ${conditionOf(asked, reach)} limit ${most}) as counted`.execute(db)
    return Number(rows[0]?.found ?? 0)
  },
}

/** The first and the last of entries that follow one another. */
type Reach = { readonly first: number; readonly last: number }

function conditionOf({ query, days }: Asked, { first, last }: Reach) {
  const conditions = [
    sql`entry between ${first} and ${last}`,
    ...(days ? [sql`day between ${days.from}::date and ${days.to}::date`] : []),
    ...(query ? [sql`words @@ ${write(query)}::tsquery`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

/**
 * Where so many that are asked for are found by walking along the record, unless they are so rare that looking all of them up
 * is less work: what both cost is equal where one in as many bears the terms as the root says.
 */
function nearest({ first, last }: Reach, descending: boolean, wanted: number): Reach {
  const width = Math.ceil(Math.sqrt(wanted * (last - first + 1)))
  return descending ? { first: Math.max(first, last - width), last } : { first, last: Math.min(last, first + width) }
}

/**
 * Between which entries those of these days are: nearly all within are, for virtual time nearly rises from entry to entry.
 * By the first and the last of each 32 days.
 */
async function reachOf(db: Kysely<Database>, days: Days | undefined): Promise<Reach | undefined> {
  const { rows } = await (days ? reachOfDays(days) : reachOfAll).execute(db)
  const [found] = rows
  return found && found.first !== null ? found : undefined
}

type FoundReach = Reach | { readonly first: null; readonly last: null }

const reachOfAll = sql<FoundReach>`select min(entry) as first, max(entry) as last from entry_words`

function reachOfDays({ from, to }: Days) {
  const spanOf = (day: string) => sql`((${day}::date - date '1970-01-01') / 32)`
  const kept = sql`((day - date '1970-01-01') / 32)`
  return sql<FoundReach>`select min(opening.entry) as first, max(closing.entry) as last
    from (select min(${kept}) as first, max(${kept}) as last from entry_words) as all_spans,
      generate_series(greatest(all_spans.first, ${spanOf(from)}), least(all_spans.last, ${spanOf(to)})) as span,
      lateral (select entry from entry_words where ${kept} = span order by entry limit 1) as opening,
      lateral (select entry from entry_words where ${kept} = span order by entry desc limit 1) as closing`
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
