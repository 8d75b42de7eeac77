import type { Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { FailureTable } from './people.table.ts'

type Failures = Pick<Selectable<FailureTable>, 'failures' | 'last_at'>

export const findFailures = (db: Kysely<Accounts>, key: string): Promise<Failures | undefined> =>
  db.selectFrom('sign_in_failure').select(['failures', 'last_at']).where('key', '=', key).executeTakeFirst()

/** Counts one more failure under a key, and forgets keys where none came since a moment. */
export async function noteFailure(db: Kysely<Accounts>, key: string, now: string, since: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('last_at', '<', since).execute()
  await db
    .insertInto('sign_in_failure')
    .values({ key, failures: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((is) => ({
        failures: is.eb(is.ref('sign_in_failure.failures'), '+', 1),
        last_at: now,
      })),
    )
    .execute()
}

export async function forgetFailures(db: Kysely<Accounts>, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('sign_in_failure').where('key', 'in', keys).execute()
}

/** Spends what is good once; false when it was spent before. What was spent before a moment is forgotten. */
export async function spendOnce(db: Kysely<Accounts>, key: string, now: string, since: string): Promise<boolean> {
  await db.deleteFrom('spent').where('at', '<', since).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent')
    .values({ key, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
