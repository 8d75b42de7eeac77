import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { openSqlite } from './sqlite.ts'
import { watchQueries, type WatchedQuery } from './watch-queries.ts'

type Tables = { person: { id: number; name: string }; note: { person: number; text: string } }

const NAME = 'Nguyễn Thị Lan'
afterEach(() => watchQueries(undefined))

test('of a query its operation, its first table and its time are told, and none of its words or values', async () => {
  const seen: WatchedQuery[] = []
  watchQueries((query) => seen.push(query))
  const db = openSqlite<Tables>(':memory:')
  await sql`create table person (id integer primary key, name text)`.execute(db)
  await db.transaction().execute((trx) => trx.insertInto('person').values({ id: 1, name: NAME }).execute())
  await db.selectFrom('person as p').select('name').where('name', '=', NAME).execute()
  const inner = db.selectFrom('person').select('id').as('inner')
  await db.selectFrom(inner).selectAll().execute()
  await db.updateTable('person').set({ name: NAME }).execute()
  await db.deleteFrom('person').where('name', '=', NAME).execute()
  await sql`select * from person where name = ${NAME} or name = ${sql.lit(NAME)}`.execute(db)
  await expect(db.selectFrom('note').where('text', '=', NAME).selectAll().execute()).rejects.toThrow('no such table')
  await db.destroy()

  expect(seen.map(({ operation, table, isFault }) => [operation, table, isFault])).toEqual([
    ['raw', undefined, false],
    ['begin', undefined, false],
    ['insert', 'person', false],
    ['commit', undefined, false],
    ['select', 'person', false],
    ['select', 'person', false],
    ['update', 'person', false],
    ['delete', 'person', false],
    ['raw', undefined, false],
    ['select', 'note', true],
  ])
  expect(JSON.stringify(seen)).not.toContain(NAME)
})

test('a database opened while nobody watches tells nothing', async () => {
  const db = openSqlite<Tables>(':memory:')
  const seen: WatchedQuery[] = []
  watchQueries((query) => seen.push(query))
  await sql`select 1`.execute(db)
  await db.destroy()
  expect(seen).toEqual([])
})
