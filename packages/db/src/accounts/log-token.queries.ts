import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts, LogTokenTable } from './accounts.ts'

type LogToken = Selectable<LogTokenTable>

/** Keeps a token by its hash, and forgets those that have expired. */
export async function saveLogToken(db: Kysely<Accounts>, token: Insertable<LogTokenTable>, now: string): Promise<void> {
  await db.deleteFrom('log_token').where('expires_at', '<=', now).execute()
  await db.insertInto('log_token').values(token).execute()
}

/** The token of that hash, unless it has expired. */
export const findLogToken = (db: Kysely<Accounts>, hash: string, now: string): Promise<LogToken | undefined> =>
  db.selectFrom('log_token').selectAll().where('hash', '=', hash).where('expires_at', '>', now).executeTakeFirst()
