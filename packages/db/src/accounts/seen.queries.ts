import type { Kysely } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'

export type Seen = { readonly entry: number; readonly at: string }

/** How far the record reached when the person last said to have looked, and the moment. */
export const findSeen = (db: Kysely<Accounts>, { rehearsal, person }: Owner): Promise<Seen | undefined> =>
  db
    .selectFrom('seen')
    .select(['entry', 'at'])
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .executeTakeFirst()

export async function saveSeen(db: Kysely<Accounts>, { rehearsal, person }: Owner, { entry, at }: Seen): Promise<void> {
  await db
    .insertInto('seen')
    .values({ rehearsal, person, entry, at })
    .onConflict((conflict) => conflict.columns(['rehearsal', 'person']).doUpdateSet({ entry, at }))
    .execute()
}
