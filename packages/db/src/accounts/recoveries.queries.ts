import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { RecoveryTable } from './people.table.ts'

type Recovery = Selectable<RecoveryTable>

/** Begins a recovery; one begun before for the same person is over. */
export async function saveRecovery(
  db: Kysely<Accounts>,
  recovery: Omit<Insertable<RecoveryTable>, 'ended_at'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { person, begun_at } = recovery
    await trx
      .updateTable('recovery')
      .set({ ended_at: begun_at })
      .where('person', '=', person)
      .where('ended_at', 'is', null)
      .execute()
    await trx
      .insertInto('recovery')
      .values({ ...recovery, ended_at: null })
      .execute()
  })
}

/** Recoveries begun after a moment that wait for somebody else's word. */
export const listRecoveries = (db: Kysely<Accounts>, since: string): Promise<readonly Recovery[]> =>
  db.selectFrom('recovery').selectAll().where('ended_at', 'is', null).where('begun_at', '>', since).execute()

/** Ends a recovery, confirmed or dropped; false when another was faster. */
export async function endRecovery(db: Kysely<Accounts>, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
