import type { Kysely } from 'kysely'

import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'

/** When the person last said to have looked. */
export async function findSeen(db: Kysely<Accounts>, { rehearsal, person }: Owner): Promise<string | undefined> {
  const row = await db.selectFrom('seen').select('at').where('rehearsal', '=', rehearsal).where('person', '=', person).executeTakeFirst()
  return row?.at
}

export async function saveSeen(db: Kysely<Accounts>, owner: Owner, at: string): Promise<void> {
  await db
    .insertInto('seen')
    .values({ ...owner, at })
    .onConflict((conflict) => conflict.columns(['rehearsal', 'person']).doUpdateSet({ at }))
    .execute()
}
