import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { RightsTokenTable } from './rights-token.table.ts'

type RightsToken = Selectable<RightsTokenTable>

/** Keeps a token by its hash, and forgets those that have expired. */
export async function saveRightsToken(
  db: Kysely<Accounts>,
  token: Omit<Insertable<RightsTokenTable>, 'used_at'>,
  now: string,
): Promise<void> {
  await db.deleteFrom('rights_token').where('expires_at', '<=', now).execute()
  await db
    .insertInto('rights_token')
    .values({ ...token, used_at: null })
    .execute()
}

/** The token of that hash, unless it has expired. */
export const findRightsToken = (db: Kysely<Accounts>, hash: string, now: string): Promise<RightsToken | undefined> =>
  db.selectFrom('rights_token').selectAll().where('hash', '=', hash).where('expires_at', '>', now).executeTakeFirst()

/** Tokens of a house that are good, the newest first. */
export const listRightsTokens = (
  db: Kysely<Accounts>,
  rehearsal: string,
  now: string,
): Promise<readonly Omit<RightsToken, 'hash'>[]> =>
  db
    .selectFrom('rights_token')
    .select(['id', 'name', 'rehearsal', 'person', 'scopes', 'made_at', 'expires_at', 'used_at'])
    .where('rehearsal', '=', rehearsal)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()

/** Takes a token of a house back: it is good no more. Answers whose it was; undefined when there is none of that id. */
export const endRightsToken = (
  db: Kysely<Accounts>,
  rehearsal: string,
  id: string,
): Promise<Pick<RightsToken, 'person'> | undefined> =>
  db
    .deleteFrom('rights_token')
    .where('rehearsal', '=', rehearsal)
    .where('id', '=', id)
    .returning('person')
    .executeTakeFirst()

/** Notes that a token was shown, unless that was noted since. */
export async function noteRightsTokenUsed(
  db: Kysely<Accounts>,
  hash: string,
  { now, since }: { readonly now: string; readonly since: string },
): Promise<void> {
  await db
    .updateTable('rights_token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where((is) => is.or([is('used_at', 'is', null), is('used_at', '<', since)]))
    .execute()
}
