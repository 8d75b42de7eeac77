import type { AnyTables } from '../schema/any-tables.ts'

const functions = ['party', 'state', 'ranking', 'contracting'] as const

/**
 * A tree is opened by what stands under a unit, in any function. Frozen in time.
 *
 * @public The migrator calls it by this name.
 */
export async function up(db: AnyTables): Promise<void> {
  await db.schema.dropIndex('unit_by_superior').execute()
  for (const by of functions)
    await db.schema
      .createIndex(`unit_by_superior_${by}`)
      .on('unit')
      .columns([`superior_${by}`, 'valid_from'])
      .execute()
}
