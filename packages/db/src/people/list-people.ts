import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Everybody who ever held a post, by id. */
export const listPeople = (db: Kysely<Database>): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  db.selectFrom('person').select(['id', 'name']).orderBy('id').execute()
