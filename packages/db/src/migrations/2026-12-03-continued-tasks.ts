import type { AnyTables } from '../schema/any-tables.ts'

/**
 * Which task a task goes on from, so that what became of one is found from it. No task went on from another before. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema.alterTable('task').addColumn('continues', 'text').execute()
  await db.schema.createIndex('task_by_what_it_continues').on('task').column('continues').execute()
}
