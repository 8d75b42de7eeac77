import { type Kysely, sql } from 'kysely'
import type { Accounts } from './accounts.ts'
import { forgetBrowsers } from './push-browser.queries.ts'

/** An account, with what may be known of how its person signs in. The tables are the session library's. */
export type Holder = {
  readonly id: string
  readonly person: string
  readonly username: string
  readonly hasTotp: boolean
  readonly passkeys: number
}

type Tables = {
  user: { id: string; person: string | null; username: string | null; twoFactorEnabled: number | boolean | null }
  passkey: { id: string; userId: string; name: string | null; createdAt: string | null; credentialID: string }
  twoFactor: { id: string; userId: string }
  account: { id: string; userId: string; providerId: string; accountId: string; createdAt: string }
  session: {
    id: string
    userId: string
    token: string
    createdAt: string
    updatedAt: string
    userAgent: string | null
    expiresAt: string
  }
}

const tables = (db: Kysely<Accounts>) => db.withTables<Tables>()

/** Whether anybody has an account yet. */
export const hasHolders = async (db: Kysely<Accounts>): Promise<boolean> =>
  (await tables(db).selectFrom('user').select('id').where('person', 'is not', null).limit(1).executeTakeFirst()) !==
  undefined

export async function listHolders(db: Kysely<Accounts>): Promise<readonly Holder[]> {
  const rows = await holders(db).execute()
  return rows.map(holderOf)
}

/** The account of a person. */
export async function findHolder(db: Kysely<Accounts>, person: string): Promise<Holder | undefined> {
  const row = await holders(db).where('user.person', '=', person).executeTakeFirst()
  return row && holderOf(row)
}

/** The account that is entered under a name. */
export async function findHolderCalled(db: Kysely<Accounts>, username: string): Promise<Holder | undefined> {
  const row = await holders(db).where('user.username', '=', username).executeTakeFirst()
  return row && holderOf(row)
}

/** The account of that id. */
export async function findHolderOf(db: Kysely<Accounts>, id: string): Promise<Holder | undefined> {
  const row = await holders(db).where('user.id', '=', id).executeTakeFirst()
  return row && holderOf(row)
}

/** Whether a name to sign in by is somebody's. */
export const isUsernameTaken = async (db: Kysely<Accounts>, username: string): Promise<boolean> =>
  (await tables(db).selectFrom('user').select('id').where('username', '=', username).executeTakeFirst()) !== undefined

/** Whose passkey this is: the account's id. */
export const findPasskeyOwner = async (db: Kysely<Accounts>, credential: string): Promise<string | undefined> =>
  (await tables(db).selectFrom('passkey').select('userId').where('credentialID', '=', credential).executeTakeFirst())
    ?.userId

const holders = (db: Kysely<Accounts>) =>
  tables(db)
    .selectFrom('user')
    .select(['user.id', 'user.person', 'user.username', 'user.twoFactorEnabled'])
    .select((is) =>
      is
        .selectFrom('passkey')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('passkey.userId', '=', 'user.id')
        .as('passkeys'),
    )
    .where('user.person', 'is not', null)

type Row = Awaited<ReturnType<ReturnType<typeof holders>['execute']>>[number]

const holderOf = ({ id, person, username, twoFactorEnabled, passkeys }: Row): Holder => ({
  id,
  person: person ?? '',
  username: username ?? '',
  hasTotp: Boolean(twoFactorEnabled),
  passkeys: Number(passkeys ?? 0),
})

/** Takes away every way in that an account had: second factors, sessions with the browsers that were told, and identities elsewhere. The password is set anew by whoever does this. */
export async function disarm(db: Kysely<Accounts>, user: string): Promise<void> {
  const all = tables(db)
  await all.deleteFrom('passkey').where('userId', '=', user).execute()
  await all.deleteFrom('twoFactor').where('userId', '=', user).execute()
  await all.deleteFrom('session').where('userId', '=', user).execute()
  await all.deleteFrom('account').where('userId', '=', user).where('providerId', '<>', 'credential').execute()
  await forgetBrowsers(db, new Date().toISOString())
  await all.updateTable('user').set({ twoFactorEnabled: 0 }).where('id', '=', user).execute()
}

export const listPasskeys = (db: Kysely<Accounts>, user: string) =>
  tables(db).selectFrom('passkey').select(['id', 'name', 'createdAt']).where('userId', '=', user).execute()

/** The identity at a provider by which an account is entered; `beginning` is what all names of that provider begin with. */
export const findIdentity = (db: Kysely<Accounts>, user: string, beginning: string) =>
  tables(db)
    .selectFrom('account')
    .select(['id', 'createdAt'])
    .where('userId', '=', user)
    .where((is) => is(is.fn('substr', ['accountId', is.val(1), is.val(beginning.length)]), '=', beginning))
    .executeTakeFirst()

/** Sessions of an account that are still good, the latest used first. */
export const listSessions = (db: Kysely<Accounts>, user: string, now: string) =>
  tables(db)
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'userAgent'])
    .where('userId', '=', user)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute()

/** How many people have a session that is good: a seat of a rehearsal, or an account. */
export async function countSignedIn(db: Kysely<Accounts>, now: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct "userId") as people from session where "expiresAt" > ${now}`.execute(db)
  return rows[0]?.people ?? 0
}

/** Ends one session of an account, or all but one, and tells their browsers no more; answers how many there were. */
export async function endSessions(
  db: Kysely<Accounts>,
  user: string,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<number> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('session')
    .where('userId', '=', user)
    .$if('only' in which, (query) => query.where('id', '=', 'only' in which ? which.only : ''))
    .$if('allBut' in which, (query) => query.where('id', '<>', 'allBut' in which ? which.allBut : ''))
    .executeTakeFirst()
  await forgetBrowsers(db, new Date().toISOString())
  return Number(numDeletedRows)
}

/** Ends every session of everybody, and with them the telling of their browsers. It touches the sessions alone, for the other tables may be of an earlier version. */
export async function endAllSessions(db: Kysely<Accounts>): Promise<void> {
  await tables(db).deleteFrom('session').execute()
}
