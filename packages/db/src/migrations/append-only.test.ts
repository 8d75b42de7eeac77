import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openOrder } from '../log/index.ts'
import type { Database } from '../schema/index.ts'
import { dialects, openTestDatabase } from '../testing/index.ts'

const columns = sql.raw(
  'stream, seq, kind, cycle, person, request_id, command_hash, at_virtual, at_real, workflow_id, run_id, body',
)

/** An entry as somebody would write it who goes past the product. */
const values = ({ stream = 's', seq = 1, person = 'p', request = 'r', body = '{}' } = {}) =>
  sql`${stream}, ${seq}, 'k', 'c', ${person}, ${request}, 'h', 'v', 'r', 'w', 'run', ${body}`

async function recordTwo(db: Kysely<Database>): Promise<void> {
  for (const n of [1, 2])
    await sql`insert into entry (${columns}) values (${values({ seq: n, request: `r${n}`, body: `{"n":${n}}` })})`.execute(
      db,
    )
  await (await openOrder(db)).take(10)
}

const recordOf = async (db: Kysely<Database>) => ({
  entries: await db.selectFrom('entry').selectAll().orderBy('id').execute(),
  order: await db.selectFrom('log_order').selectAll().orderBy('idx').execute(),
})

const onBoth = {
  'an update of one column': sql`update entry set body = '{}' where id = 1`,
  'a removal': sql`delete from entry where id = 2`,
  'an upsert by stream and sequence': sql`insert into entry (${columns}) values (${values({ request: 'other' })})
    on conflict (stream, seq) do update set body = '{"n":9}'`,
  'an update of the order': sql`update log_order set entry = 2 where idx = 0`,
  'a removal from the order': sql`delete from log_order`,
  'an upsert of the order': sql`insert into log_order values (2, 1) on conflict (entry) do update set idx = 2`,
}

const onSqlite = {
  'REPLACE by its id': sql`insert or replace into entry (id, ${columns}) values (1, ${values({ stream: 'other', request: 'other' })})`,
  'REPLACE by stream and sequence': sql`replace into entry (${columns}) values (${values({ request: 'other' })})`,
  'REPLACE by its request': sql`insert or replace into entry (${columns}) values (${values({ seq: 9, request: 'r1' })})`,
  'an update that would replace another': sql`update or replace entry set id = 2 where id = 1`,
  'REPLACE in the order by its place': sql`replace into log_order values (1, 1)`,
  'REPLACE in the order by its entry': sql`insert or replace into log_order values (2, 1)`,
}

const onPostgres = {
  'a truncation': sql`truncate entry cascade`,
  'a truncation of the order': sql`truncate log_order`,
  'a merge': sql`merge into entry using (values (1)) as found (id) on entry.id = found.id
    when matched then update set body = '{"n":9}'`,
  'a merge that removes': sql`merge into entry using (values (1)) as found (id) on entry.id = found.id when matched then delete`,
}

describe.each(dialects)('on %s the database refuses', (dialect) => {
  const ways = { ...onBoth, ...(dialect === 'sqlite' ? onSqlite : onPostgres) }

  test('every way of changing what is recorded', async () => {
    await using opened = await openTestDatabase(dialect)
    await recordTwo(opened.db)
    const before = await recordOf(opened.db)
    expect(before.order).toHaveLength(2)

    for (const [way, change] of Object.entries(ways)) {
      await expect(change.execute(opened.db), way).rejects.toThrow(/append-only|no gaps/)
      expect(await recordOf(opened.db), way).toEqual(before)
    }
  })
})

test('on postgres neither does a session that calls itself a replica', async () => {
  await using opened = await openTestDatabase('postgres')
  await recordTwo(opened.db)
  const change = opened.db.connection().execute(async (session) => {
    await sql`set session_replication_role = replica`.execute(session)
    await sql`update entry set body = '{}'`.execute(session)
  })
  await expect(change).rejects.toThrow('append-only')
})
