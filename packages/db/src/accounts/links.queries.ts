import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { LinkTable } from './people.table.ts'

type Link = Selectable<LinkTable>

/** Keeps a link by its hash; whatever other link the person had is good no more. */
export async function saveLink(db: Kysely<Accounts>, link: Omit<Insertable<LinkTable>, 'ended_at'>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await endLinks(trx, link.person, link.made_at)
    await trx
      .insertInto('link')
      .values({ ...link, ended_at: null })
      .execute()
  })
}

/** The link of that hash, while it is good. */
export const findLink = (db: Kysely<Accounts>, hash: string, now: string): Promise<Link | undefined> =>
  good(db, now).where('hash', '=', hash).executeTakeFirst()

/** Uses a link up; false when another was faster. */
export async function spendLink(db: Kysely<Accounts>, hash: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('link')
    .set({ ended_at: now })
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Withdraws whatever link a person has; false when there was none. */
export async function endLinks(db: Kysely<Accounts>, person: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('link')
    .set({ ended_at: now })
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const listLinks = (db: Kysely<Accounts>, now: string): Promise<readonly Link[]> =>
  good(db, now).orderBy('made_at').execute()

const good = (db: Kysely<Accounts>, now: string) =>
  db.selectFrom('link').selectAll().where('ended_at', 'is', null).where('expires_at', '>', now)
