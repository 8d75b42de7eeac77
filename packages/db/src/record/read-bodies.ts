import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** The canonical texts of all entries of a cycle, in the order in which they were recorded. */
export async function readBodies(db: Kysely<Database>, cycle: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('entry').select('body').where('cycle', '=', cycle).orderBy('id').execute()
  return rows.map(({ body }) => body)
}
