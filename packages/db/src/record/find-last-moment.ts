import type { Instant } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Virtual time of what was recorded last in a cycle. */
export async function findLastMoment(db: Kysely<Database>, cycle: string): Promise<Instant | undefined> {
  const last = db.selectFrom('entry').select('at_virtual').where('cycle', '=', cycle).orderBy('id', 'desc').limit(1)
  return (await last.executeTakeFirst())?.at_virtual
}
