import type { Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'
import type { PushBrowserTable } from './push-browser.table.ts'

export type PushBrowser = Selectable<PushBrowserTable>

/** Of everybody in a house, the first added first. */
export const listBrowsers = (db: Kysely<Accounts>, rehearsal: string): Promise<readonly PushBrowser[]> =>
  db.selectFrom('push_browser').selectAll().where('rehearsal', '=', rehearsal).orderBy('added_at').execute()

export const listBrowsersOf = (db: Kysely<Accounts>, { rehearsal, person }: Owner): Promise<readonly PushBrowser[]> =>
  db
    .selectFrom('push_browser')
    .selectAll()
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .orderBy('added_at')
    .execute()

export const findBrowser = (
  db: Kysely<Accounts>,
  { rehearsal, person }: Owner,
  id: string,
): Promise<PushBrowser | undefined> =>
  db
    .selectFrom('push_browser')
    .selectAll()
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()

/**
 * Keeps a browser, in place of `gone` and of whoever else had it: what is said there is for whom it was added last. False, and
 * nothing is changed, where the person would then have more than `most`.
 */
export async function saveBrowser(
  db: Kysely<Accounts>,
  browser: PushBrowser,
  { gone, most }: { readonly gone: ReadonlySet<string>; readonly most: number },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const mine = await listBrowsersOf(trx, browser)
    const ended = mine.map(({ id }) => id).filter((id) => gone.has(id) && id !== browser.id)
    if (mine.filter(({ id }) => id !== browser.id && !ended.includes(id)).length >= most) return false
    for (const id of ended) await endBrowser(trx, browser, id)
    const { rehearsal, id } = browser
    await trx.deleteFrom('push_browser').where('rehearsal', '=', rehearsal).where('id', '=', id).execute()
    await trx.insertInto('push_browser').values(browser).execute()
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
