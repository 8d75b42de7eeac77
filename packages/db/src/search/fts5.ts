import { sql } from 'kysely'
import { dayMarksOf, within } from './day-marks.ts'
import { everything } from './marks.ts'
import { all, type Query } from './query.ts'
import type { Run } from './terms.ts'
import type { Asked, Indexed, WordsIndex } from './words-index.ts'

const QUOTE = '"'
/** Follows every run, so that no phrase reaches from one into the next. */
const GAP = '.'

/** SQLite: a table without contents of its own, which gives rows in the order of their numbers, either way round. */
export const fts5: WordsIndex = {
  async put(trx, entries) {
    const rows = entries.map((entry) => sql`(${entry.id}, ${textOf(runsOf(entry))})`)
    await sql`insert into entry_words (rowid, words) values ${sql.join(rows)}`.execute(trx)
  },
  async clear(trx) {
    await sql`insert into entry_words (entry_words) values ('delete-all')`.execute(trx)
  },
  async find(db, asked, { descending, limit, offset }) {
    const order = sql.raw(descending ? 'desc' : 'asc')
    const { rows } = await sql<{
      id: number
    }>`select rowid as id from entry_words where entry_words match ${write(whole(asked))}
      order by rowid ${order} limit ${limit} offset ${offset}`.execute(db)
    return rows.map(({ id }) => id)
  },
  async count(db, asked, most) {
    const { rows } = await sql<{ found: number }>`select count(*) as found from
      (select 1 from entry_words where entry_words match ${write(whole(asked))} limit ${most})`.execute(db)
    return rows[0]?.found ?? 0
  },
}

/** It has no columns to compare: days are words like any other. */
const runsOf = ({ runs, day }: Indexed): readonly Run[] => [...runs, ...dayMarksOf(day).map((mark) => [mark])]

const textOf = (runs: readonly Run[]): string => runs.map((run) => `${run.join(' ')} ${GAP}`).join(' ')

function whole({ query, days }: Asked): Query {
  const [first, ...others] = [query, days && within(days)].filter((part) => part !== undefined)
  return first ? all(first, ...others) : everything
}

function write(query: Query): string {
  switch (query.kind) {
    case 'phrase':
      return QUOTE + query.terms.join(' ') + QUOTE
    case 'all':
      return `(${query.of.map(write).join(' AND ')})`
    case 'any':
      return `(${query.of.map(write).join(' OR ')})`
    case 'but':
      return `(${write(query.of)} NOT ${write(query.without)})`
  }
}
