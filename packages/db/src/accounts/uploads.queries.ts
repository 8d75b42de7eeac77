import type { Insertable, Kysely } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'

/** Remembers who brought a file; the same file brought again keeps its first name. */
export async function saveUpload(db: Kysely<Accounts>, upload: Insertable<Accounts['upload']>): Promise<void> {
  await db
    .insertInto('upload')
    .values(upload)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const findUpload = (db: Kysely<Accounts>, { rehearsal, person }: Owner, hash: string) =>
  db
    .selectFrom('upload')
    .selectAll()
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .where('hash', '=', hash)
    .executeTakeFirst()

/** Bytes of all that somebody has brought since that moment. */
export async function sumUploads(db: Kysely<Accounts>, { rehearsal, person }: Owner, since: string): Promise<number> {
  const { bytes } = await db
    .selectFrom('upload')
    .select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}
