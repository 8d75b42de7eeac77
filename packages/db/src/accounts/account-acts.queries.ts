import type { Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { AccountActTable } from './people.table.ts'

export type AccountActRecord = Selectable<AccountActTable>

/** In the place of whoever did something, for what was done by the commands of the machine: nobody has such an id. */
export const AT_MACHINE = '@machine'

/** Appends what happened to an account. */
export async function saveAccountAct(db: Kysely<Accounts>, act: Omit<AccountActRecord, 'n'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('account_act')
      .select((is) => is.fn.max('n').as('n'))
      .executeTakeFirst()
    await trx
      .insertInto('account_act')
      .values({ ...act, n: Number(last?.n ?? 0) + 1 })
      .execute()
  })
}

/** What happened last, the newest first; `skipped` of them left out. */
export const listAccountActs = (
  db: Kysely<Accounts>,
  most: number,
  skipped = 0,
): Promise<readonly AccountActRecord[]> =>
  db.selectFrom('account_act').selectAll().orderBy('n', 'desc').limit(most).offset(skipped).execute()

/** How much ever happened. */
export async function countAccountActs(db: Kysely<Accounts>): Promise<number> {
  const { total } = await db
    .selectFrom('account_act')
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** What happened after one of them, in its order. */
export const listAccountActsAfter = (db: Kysely<Accounts>, n: number): Promise<readonly AccountActRecord[]> =>
  db.selectFrom('account_act').selectAll().where('n', '>', n).orderBy('n').execute()
