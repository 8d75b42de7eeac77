import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { RightsTokenTable } from './rights-token.table.ts'

type RightsToken = Selectable<RightsTokenTable>

/** Keeps a token by its hash, and forgets those that have expired. */
export async function saveRightsToken(
  db: Kysely<Accounts>,
  token: Insertable<RightsTokenTable>,
  now: string,
): Promise<void> {
  await db.deleteFrom('rights_token').where('expires_at', '<=', now).execute()
  await db.insertInto('rights_token').values(token).execute()
}

/** The token of that hash, unless it has expired. */
export const findRightsToken = (db: Kysely<Accounts>, hash: string, now: string): Promise<RightsToken | undefined> =>
  db.selectFrom('rights_token').selectAll().where('hash', '=', hash).where('expires_at', '>', now).executeTakeFirst()
