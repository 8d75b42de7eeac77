import { type Expression, type Kysely, PostgresAdapter, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import { reachFurther, nothing, type Reach } from './holes.ts'

/** Gives entries their place in the log. */
export type Order = {
  /**
   * Gives up to `most` entries that have none their place, in one transaction, and answers how many it were. Whoever
   * else does the same waits; an entry is given one place, and a place one entry, by the database itself.
   */
  take(most: number): Promise<number>
}

// Any number, the same for everybody who orders: PostgreSQL's advisory locks have no names.
const ORDERING = 0x6c6f67

/** Looks once through the order there is; afterwards only what is new, or was not committed in time, is looked for. */
export async function openOrder(db: Kysely<Database>): Promise<Order> {
  let reach = await findReach(db)
  return {
    async take(most) {
      if (!(await hasNew(db, reach))) return 0
      const taken = await db.transaction().execute((trx) => give(trx, reach, most))
      reach = reachFurther(reach, taken)
      return taken.length
    },
  }
}

async function findReach(db: Kysely<Database>): Promise<Reach> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('log_order')
        .select(['entry', sql<number>`lag(entry, 1, 0) over (order by entry)`.as('before')])
        .as('placed'),
    )
    .select(['entry', 'before'])
    .where(sql<SqlBool>`entry - before > 1`)
    .orderBy('entry')
    .execute()
  const { last } = await db
    .selectFrom('log_order')
    .select((is) => is.fn.max('entry').as('last'))
    .executeTakeFirstOrThrow()
  const holes = rows.map(({ entry, before }) => ({ first: before + 1, last: entry - 1 }))
  return { last: last ?? nothing.last, holes }
}

/** Without a transaction: mostly there is nothing, and then nobody should wait for that. */
async function hasNew(db: Kysely<Database>, reach: Reach): Promise<boolean> {
  return (await unplaced(db, reach, 1).executeTakeFirst()) !== undefined
}

async function give(trx: Transaction<Database>, reach: Reach, most: number): Promise<readonly number[]> {
  if (trx.getExecutor().adapter instanceof PostgresAdapter)
    await sql`select pg_advisory_xact_lock(${ORDERING}::bigint)`.execute(trx)
  const ids = (await unplaced(trx, reach, most).execute()).map(({ id }) => id)
  if (ids.length === 0) return ids
  const first = await countOrdered(trx)
  await trx
    .insertInto('log_order')
    .values(ids.map((entry, n) => ({ idx: first + n, entry })))
    .execute()
  return ids
}

const unplaced = (db: Kysely<Database>, { last, holes }: Reach, most: number) =>
  db
    .selectFrom('entry')
    .select('id')
    .where((is) => {
      const within: Expression<SqlBool>[] = holes.map((hole) => is.between('id', hole.first, hole.last))
      return is.or([is('id', '>', last), ...within])
    })
    .where((is) =>
      is.not(is.exists(is.selectFrom('log_order').select('idx').whereRef('log_order.entry', '=', 'entry.id'))),
    )
    .orderBy('id')
    .limit(most)

/** How many entries have their place: places have no gaps. */
export async function countOrdered(db: Kysely<Database>): Promise<number> {
  const { last } = await db
    .selectFrom('log_order')
    .select((is) => is.fn.max('idx').as('last'))
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}
