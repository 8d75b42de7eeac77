import type { Kysely, Transaction } from 'kysely'
import { recordedOf } from '../record/entry.ts'
import { readWhole } from '../record/read-whole.ts'
import type { Database } from '../schema/index.ts'
import { indexAgain } from '../search/index.ts'
import { project } from './project.ts'
import { viewNames } from './views.ts'

const AT_ONCE = 500

/** Throws every projection away and makes it again from the entries alone, in one transaction. */
export async function rebuild(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const view of viewNames) await trx.deleteFrom(view).execute()
    for (let last = 0, rows = await readAfter(trx, last); rows.length > 0; rows = await readAfter(trx, last)) {
      for (const entry of await readWhole(trx, rows)) {
        const { stream, cycle, unit } = entry
        await project(trx, { stream, cycle, recorded: recordedOf(entry), ...(unit === undefined ? {} : { unit }) })
      }
      last = rows.at(-1)?.id ?? last
    }
    await indexAgain(trx)
  })
}

const readAfter = (trx: Transaction<Database>, last: number) =>
  trx.selectFrom('entry').select(['id', 'body']).where('id', '>', last).orderBy('id').limit(AT_ONCE).execute()
