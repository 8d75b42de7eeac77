import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'
import type { PushBrowserTable } from './push-browser.table.ts'

export type PushBrowser = Selectable<PushBrowserTable>

/** A browser has to sign in anew after this, however often it was used: its cookie lasts no longer. */
export const sessionDays = 30
const SESSION_MS = sessionDays * 86_400_000

/** As far as anybody but the session library reads its table. */
type WithSessions = Accounts & {
  session: { id: string; person: string | null; createdAt: string; expiresAt: string }
}

const tables = (db: Kysely<Accounts>) => db.withTables<Pick<WithSessions, 'session'>>()

/** Whether the session in which a browser was added is still good, and its person's. */
const isSignedIn = (now: string) => (is: ExpressionBuilder<WithSessions, 'push_browser'>) =>
  is.exists(
    is
      .selectFrom('session')
      .select('session.id')
      .whereRef('session.id', '=', 'push_browser.session')
      .whereRef('session.person', '=', 'push_browser.person')
      .where('session.expiresAt', '>', now)
      .where('session.createdAt', '>', new Date(Date.parse(now) - SESSION_MS).toISOString()),
  )

/** The browsers of a house that are told: those whose session goes on. */
const told = (db: Kysely<Accounts>, rehearsal: string, now: string) =>
  tables(db)
    .selectFrom('push_browser')
    .selectAll('push_browser')
    .where('rehearsal', '=', rehearsal)
    .where(isSignedIn(now))

/** Of everybody in a house, the first added first. */
export const listBrowsers = (db: Kysely<Accounts>, rehearsal: string, now: string): Promise<readonly PushBrowser[]> =>
  told(db, rehearsal, now).orderBy('added_at').execute()

export const listBrowsersOf = (
  db: Kysely<Accounts>,
  { rehearsal, person }: Owner,
  now: string,
): Promise<readonly PushBrowser[]> =>
  told(db, rehearsal, now).where('person', '=', person).orderBy('added_at').execute()

export const findBrowser = (
  db: Kysely<Accounts>,
  { rehearsal, person }: Owner,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<PushBrowser | undefined> =>
  told(db, rehearsal, now).where('person', '=', person).where('id', '=', id).executeTakeFirst()

/**
 * Keeps a browser, in place of `gone`, of what its session had before, and of whoever else had it: a browser is told for
 * one person. False, and nothing is changed, where the person would then have more than `most`.
 */
export async function saveBrowser(
  db: Kysely<Accounts>,
  browser: PushBrowser,
  { gone, most }: { readonly gone: ReadonlySet<string>; readonly most: number },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const { rehearsal, id, session, added_at: now } = browser
    const mine = await listBrowsersOf(trx, browser, now)
    const stay = mine.filter((each) => each.id !== id && each.session !== session && !gone.has(each.id))
    if (stay.length >= most) return false
    for (const each of mine) if (gone.has(each.id)) await endBrowser(trx, browser, each.id)
    await trx
      .deleteFrom('push_browser')
      .where('rehearsal', '=', rehearsal)
      .where((is) => is.or([is('id', '=', id), is('session', '=', session)]))
      .execute()
    await trx.insertInto('push_browser').values(browser).execute()
    await forgetBrowsers(trx, now)
    return true
  })
}

/** Tells a browser no more; false when the person has none of that id. */
export async function endBrowser(db: Kysely<Accounts>, { rehearsal, person }: Owner, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('push_browser')
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Keeps nothing of browsers whose session has ended; they were told no more from that moment on. */
export async function forgetBrowsers(db: Kysely<Accounts>, now: string): Promise<void> {
  await tables(db)
    .deleteFrom('push_browser')
    .where((is) => is.not(isSignedIn(now)(is)))
    .execute()
}

/** One session takes the place of another of the same person, in the same browser, which goes on to be told. */
export async function moveBrowsers(db: Kysely<Accounts>, from: string, to: string): Promise<void> {
  await db.updateTable('push_browser').set({ session: to }).where('session', '=', from).execute()
}
