import { type Kysely, sql } from 'kysely'
import { type View, views } from '../projection/index.ts'
import type { Database } from '../schema/index.ts'

type Row = Readonly<Record<string, unknown>>

const PAGE_ROWS = 500

/** The first row of a table that has no equal in the other database, with the one of its key there, if there is one. */
export async function findUnlike(
  table: View,
  { from, within }: { readonly from: Kysely<Database>; readonly within: Kysely<Database> },
): Promise<{ readonly row: Row; readonly other?: Row } | undefined> {
  for (let last: Row | undefined; ;) {
    const page = await readPage(from, table, last)
    const others = page.length === 0 ? new Map<string, Row>() : await readSame(within, table, page)
    for (const row of page) {
      const other = others.get(keyOf(table, row))
      if (!other) return { row }
      if (Object.keys(row).some((name) => row[name] !== other[name])) return { row, other }
    }
    last = page.at(-1)
    if (!last) return undefined
  }
}

/** The key of a row as one text. */
export const keyOf = (table: View, row: Row): string => views[table].map((name) => String(row[name])).join(' ')

export async function countRows(db: Kysely<Database>, table: View): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.rows)
}

/** The rows that follow on one, in the order of the key that the database itself has for texts. */
async function readPage(db: Kysely<Database>, table: View, last: Row | undefined): Promise<readonly Row[]> {
  const key = sql.join(views[table].map((name) => sql.ref(name)))
  const after = last ? sql`where (${key}) > (${sql.join(views[table].map((name) => last[name]))})` : sql``
  return (await sql<Row>`select * from ${sql.table(table)} ${after} order by ${key} limit ${PAGE_ROWS}`.execute(db))
    .rows
}

/** The rows with the keys of these, and perhaps more. */
async function readSame(db: Kysely<Database>, table: View, page: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const [first] = views[table]
  const wanted = sql.join([...new Set(page.map((row) => row[first]))])
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(first)} in (${wanted})`.execute(db)
  return new Map(rows.map((row) => [keyOf(table, row), row]))
}
