import type { Kysely } from 'kysely'
import { readEntry, recordedOf } from '../record/entry.ts'
import type { Database } from '../schema/index.ts'
import { indexAgain } from '../search/index.ts'
import { project } from './project.ts'

const views = ['stream', 'task', 'meeting', 'assessment', 'todo', 'unit', 'person', 'tenure', 'clock'] as const

/** Throws every projection away and makes it again from the entries alone, in one transaction. */
export async function rebuild(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const view of views) await trx.deleteFrom(view).execute()
    const rows = await trx.selectFrom('entry').select('body').orderBy('id').execute()
    for (const { body } of rows) {
      const { stream, cycle, unit } = readEntry(body)
      await project(trx, { stream, cycle, recorded: recordedOf(body), ...(unit === undefined ? {} : { unit }) })
    }
    await indexAgain(trx)
  })
}
