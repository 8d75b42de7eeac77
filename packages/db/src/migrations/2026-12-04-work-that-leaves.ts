import type { AnyTables } from '../schema/any-tables.ts'

/**
 * When a task leaves its unit and which units take it over, so that work on its way to a unit is found from it. The views are
 * made anew. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema.alterTable('task').addColumn('settles_on', 'text').execute()
  await db.schema.alterTable('task').addColumn('goes_to', 'text').execute()
  await db.schema.createIndex('task_by_unit_that_takes_it').on('task').column('goes_to').execute()
  // The views are made anew from the entries.
  await db.deleteFrom('stream').execute()
}
